import { join } from "node:path";
import { build } from "astro";
import { BUNDLING } from "./adapter.ts";
import { openBundleCache } from "./bundle-cache.ts";

/*
 * Bundles the templates and keeps the bundle. What that takes of memory, more than a large archive does, is gone with
 * this process. It ends with the one that has started it.
 */

/** What this process is told. */
export interface BundleJob {
  readonly root: string;
  readonly cacheDir: string;
  /** Changes with everything that a bundle is made of. */
  readonly version: string;
  readonly isVerbose: boolean;
}

/** What stands where Astro would look for files to copy, which is done apart from it. */
const NO_FILES = ".astro/no-public";

async function bundle({ root, cacheDir, version, isVerbose }: BundleJob): Promise<void> {
  const cache = openBundleCache(cacheDir, version);
  const folder = cache.begin();
  await build({
    root,
    outDir: folder,
    publicDir: join(root, NO_FILES),
    integrations: [{ name: BUNDLING, hooks: {} }],
    logLevel: isVerbose ? "info" : "error",
    // The bundle is loaded from the cache, which may stand where no package is found.
    vite: { ssr: { noExternal: true } },
  });
  cache.keep(folder);
}

process.once("disconnect", () => process.exit());
if (!process.connected) process.exit();
// What ends the process that has started this one reaches both; this one ends when that has.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
// Whoever reads the output may stop, and the build goes on.
for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
try {
  await bundle(JSON.parse(process.argv[2] ?? "") as BundleJob);
  process.exit(0);
} catch (error) {
  process.send?.(error, () => process.exit(1));
}
