import { join } from "node:path";
import { defineConfig } from "astro/config";
import { importPlainly } from "./src/build/import-plainly.ts";
import { digestSource } from "./src/build/source-digest.ts";
import { readSettings } from "./src/corpus/settings.ts";

const { base, cacheDir, outDir } = readSettings(process.env, process.cwd());

export default defineConfig({
  base,
  outDir,
  cacheDir: join(cacheDir, "astro"),
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never", concurrency: 8 },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  // Part of what Astro compares before it takes a page from its cache.
  vite: {
    plugins: [importPlainly()],
    define: { __SOURCE_DIGEST__: JSON.stringify(digestSource(process.cwd())) },
    build: { assetsInlineLimit: 0, cssCodeSplit: false },
    cacheDir: join(cacheDir, "vite"),
  },
});
