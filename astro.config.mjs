import { join } from "node:path";
import { defineConfig } from "astro/config";
import { importPlainly } from "./src/build/import-plainly.ts";
import { readSettings } from "./src/corpus/settings.ts";

const { base, cacheDir, outDir } = readSettings(process.env, process.cwd());

export default defineConfig({
  base,
  outDir,
  cacheDir: join(cacheDir, "astro"),
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  vite: {
    plugins: [importPlainly()],
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    cacheDir: join(cacheDir, "vite"),
  },
});
