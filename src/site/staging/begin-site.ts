import { rmSync } from "node:fs";
import { join } from "node:path";
import { INDEX_FOLDER } from "../../search/shards/shard-files.ts";
import type { PlannedPage } from "../../views/routes/plan-pages.ts";
import type { LastSite } from "../reuse/page-store.ts";
import { openSiteFolder, type SiteFolder } from "./site-folder.ts";
import { pruneFolder, takeSpare } from "./spare-site.ts";

/** A site that a build is writing. */
interface BegunSite {
  readonly site: SiteFolder;
  /** Removes files of the spare site that the new one does not have. Call it once all pages and the index are written. */
  readonly prune: () => void;
}

/** Begins a site, in the folder of the spare one if possible. @param last the site that this one replaces, if known */
export function beginSite(
  staging: string,
  cacheDir: string,
  plan: readonly PlannedPage[],
  last: LastSite | undefined,
): BegunSite {
  const pages = new Set(plan.map(({ file }) => file));
  const assets = new Set(last?.assets.map(([file]) => file));
  const isWanted = (file: string) => pages.has(file) || assets.has(file) || file.startsWith(INDEX_FOLDER);
  if (last) takeSpare(cacheDir, staging, isWanted);
  const site = openSiteFolder(staging, last);
  return {
    site,
    prune: () => {
      const isOfSite = (file: string) => pages.has(file) || site.has(file);
      pruneFolder(join(staging, INDEX_FOLDER), (file) => isOfSite(INDEX_FOLDER + file));
      for (const file of assets) if (!isOfSite(file)) rmSync(join(staging, file), { force: true });
    },
  };
}
