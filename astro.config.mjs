import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { defineConfig } from "astro/config";
import { readSettings } from "./src/corpus/settings.ts";

const { base, cacheDir, outDir } = readSettings(process.env, process.cwd());

export default defineConfig({
  base,
  outDir: pathToFileURL(`${outDir}/`).href,
  cacheDir: pathToFileURL(join(cacheDir, "astro/")).href,
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  devToolbar: { enabled: false },
  experimental: { incrementalBuild: true },
  vite: { build: { assetsInlineLimit: 0 }, cacheDir: join(cacheDir, "vite") },
});
