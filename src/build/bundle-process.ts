import { rmSync } from "node:fs";
import { type PageSource, showPages } from "../data/page-source.ts";
import { type Bundling, bundlePages } from "./bundle-pages.ts";
import { openBundleCache } from "./kept-bundle.ts";

/*
 * Bundles the layouts and keeps the bundle. What that takes of memory, more than a large archive does, is gone with this
 * process. It ends with the one that has started it.
 */

/** What this process is told. */
export interface BundleJob extends Bundling {
  readonly cacheDir: string;
  /** Changes with everything that a bundle is made of. */
  readonly version: string;
}

/** No page is rendered here. */
const NOTHING: PageSource = {
  get archive(): never {
    throw new Error("No content is read where layouts are bundled.");
  },
  paths: () => [],
};

async function bundle({ cacheDir, version, ...bundling }: BundleJob): Promise<void> {
  const { place } = bundling;
  showPages(NOTHING);
  await bundlePages(bundling, (styles) => openBundleCache(cacheDir, version).keep(place, styles));
  rmSync(place, { recursive: true, force: true });
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
