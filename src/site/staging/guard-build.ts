import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { isCacheError } from "../../cache/cache-error.ts";
import { pruneModules } from "../../cache/prune-modules.ts";
import type { Settings } from "../../content/settings.ts";
import { endWork } from "../../workers/work.ts";
import { claimCache } from "./claim-cache.ts";
import { nameStaging, removeUnfinished, restoreSite } from "./leftovers.ts";
import { onInterrupt } from "./on-interrupt.ts";

/** Files of the cache that pages do not depend on, and that take long to make. */
const NOT_READ_FOR_PAGES = new Set(["images", "modules", "vite", "astro", "build.pid"]);

/**
 * Leaves nothing but the site and the cache, however the build ends: removes first what killed builds have left, and at the
 * end, or on an interrupt, what this build has begun. If the cache turns out to be broken, discards it and builds again.
 *
 * @param build gets the folder to build into
 * @throws {SettingsError} while another build uses the cache
 */
export async function guardBuild<T>(
  { outDir, cacheDir }: Pick<Settings, "outDir" | "cacheDir">,
  build: (staging: string) => Promise<T>,
): Promise<T> {
  const giveBack = claimCache(cacheDir);
  const staging = nameStaging(outDir);
  const clean = () => {
    rmSync(staging, { recursive: true, force: true });
    giveBack();
  };
  const stopListening = onInterrupt(endWork, clean);
  try {
    restoreSite(outDir);
    removeUnfinished(outDir);
    pruneModules(join(cacheDir, "modules"));
    return await build(staging).catch((error: unknown) => {
      if (!isCacheError(error)) throw error;
      rmSync(staging, { recursive: true, force: true });
      discardCache(cacheDir);
      return build(staging);
    });
  } finally {
    clean();
    stopListening();
  }
}

function discardCache(cacheDir: string): void {
  for (const name of readdirSync(cacheDir))
    if (!NOT_READ_FOR_PAGES.has(name)) rmSync(join(cacheDir, name), { recursive: true, force: true });
}
