import { join } from "node:path";
import { defineConfig } from "astro/config";
import { keepScriptsSmall } from "./src/build/small-scripts.ts";
import { readSettings } from "./src/corpus/settings.ts";

// Astro's own commands know nothing of content, and would make or show an empty site. Its “check” and “sync” are of use.
const [, program = "", command = ""] = process.argv;
if (/[\\/](?:astro|astro\.mjs)$/.test(program) && ["build", "dev", "preview"].includes(command)) {
  process.stderr.write(`“astro ${command}” knows nothing of the content. Run “npm run ${command}”.\n`);
  process.exit(1);
}

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
