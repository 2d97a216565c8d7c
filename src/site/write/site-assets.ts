import { constants, copyFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { nameFile } from "../../disk/disk-fault.ts";
import type { OpenTemplates } from "../../render/open-renderer.ts";
import type { LastSite } from "../reuse/page-store.ts";
import type { SiteFolder } from "../staging/site-folder.ts";

/*
 * Style sheets, scripts and fonts.
 */

/** Takes all assets of the last site over; undefined where one is missing. */
export function takeAssets(site: SiteFolder, last: LastSite | undefined): LastSite["assets"] | undefined {
  const isWhole = last?.assets.every(([file, bytes]) => site.takeOver(file, bytes));
  return isWhole ? last?.assets : undefined;
}

/** Puts all files that browsers load into the site, from the last one where it has them. */
export function copyAssets({ client, files }: OpenTemplates, site: SiteFolder): LastSite["assets"] {
  return files.map((file) => {
    const from = join(client, file);
    const bytes = statSync(from).size;
    if (!site.takeOver(file, bytes)) copyFile(from, site.makeRoom(file));
    return [file, bytes] as const;
  });
}

/** A file that is there already may be the last site's own, which is not to be written into. */
function copyFile(from: string, to: string): void {
  rmSync(to, { force: true });
  nameFile(to, () => copyFileSync(from, to, constants.COPYFILE_FICLONE));
}
