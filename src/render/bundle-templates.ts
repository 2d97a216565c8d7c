import { join } from "node:path";
import { build } from "astro";
import { BUNDLING } from "./adapter.ts";
import { openBundleCache } from "./bundle-cache.ts";

export interface BundleJob {
  readonly root: string;
  readonly cacheDir: string;
  /** Changes with everything that a bundle is made of. */
  readonly version: string;
  readonly isVerbose: boolean;
}

/** A folder that does not exist: the generator copies the files of `public/` itself. */
const NO_FILES = ".astro/no-public";

/**
 * Has Astro bundle the templates and keeps the bundle. This runs in a process of its own, since it takes more memory than a
 * large archive.
 */
export async function bundleTemplates({ root, cacheDir, version, isVerbose }: BundleJob): Promise<void> {
  const cache = openBundleCache(cacheDir, version);
  const folder = cache.begin();
  await build({
    root,
    outDir: folder,
    publicDir: join(root, NO_FILES),
    integrations: [{ name: BUNDLING, hooks: {} }],
    logLevel: isVerbose ? "info" : "error",
    // The bundle is loaded from the cache folder, from which Node may not find any packages.
    vite: { ssr: { noExternal: true } },
  });
  cache.keep(folder);
}
