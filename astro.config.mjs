import { join } from "node:path";
import { defineConfig } from "astro/config";
import { keepScriptsSmall } from "./src/build/small-scripts.ts";
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
    plugins: [keepScriptsSmall()],
    worker: { format: "es", plugins: () => [keepScriptsSmall()] },
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    cacheDir: join(cacheDir, "vite"),
  },
});
