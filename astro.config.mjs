import { join } from "node:path";
import { defineConfig, passthroughImageService } from "astro/config";
import { readSettings } from "./src/content/settings.ts";
import { hostOnDisk } from "./src/render/adapter.ts";

const { base, cacheDir, outDir } = readSettings(process.env, process.cwd());

/** What every search field needs compresses better as one file than as two. */
const groups = [
  {
    name: "search-field",
    test: /\/search\/client\/(?:ask-worker|create-element|field\/(?:option-list|suggest-titles|watch-typing))\.ts$/,
  },
];

/** Vite wraps `import()` to load style sheets first, which scripts have none of here: every page would pay for that. */
const importPlainly = {
  find: /^\0vite\/preload-helper\.js$/,
  replacement: join(import.meta.dirname, "src/search/client/field/import-plainly.ts"),
};

export default defineConfig({
  output: "server",
  adapter: hostOnDisk(),
  base,
  outDir,
  cacheDir: join(cacheDir, "astro"),
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "never" },
  // Pictures are the generator's own work.
  image: { service: passthroughImageService() },
  devToolbar: { enabled: false },
  vite: {
    worker: { format: "es" },
    resolve: { alias: [importPlainly] },
    build: { assetsInlineLimit: 0, cssCodeSplit: false, modulePreload: false },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
    cacheDir: join(cacheDir, "vite"),
  },
});
