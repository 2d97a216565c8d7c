import { constants, copyFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { nameFile } from "../../disk/disk-fault.ts";
import { FONTS_FOLDER } from "../../model/addresses/addresses.ts";
import type { OpenTemplates } from "../../render/open-renderer.ts";
import type { LastSite } from "../reuse/page-store.ts";
import type { SiteFolder } from "../staging/site-folder.ts";

/** Takes over all style sheets, scripts and Latin fonts of the last site; undefined if one is missing. */
export function takeAssets(site: SiteFolder, last: LastSite | undefined): LastSite["assets"] | undefined {
  const assets = last?.assets.filter(([file]) => !file.startsWith(FONTS_FOLDER));
  return assets?.every(([file, bytes]) => site.takeOver(file, bytes)) ? assets : undefined;
}

/** Puts all style sheets, scripts and fonts into the site, from the last site if it has them. */
export function copyAssets({ client, files }: OpenTemplates, site: SiteFolder): LastSite["assets"] {
  return files.map((file) => {
    const from = join(client, file);
    const bytes = statSync(from).size;
    if (!site.takeOver(file, bytes)) copyFile(from, site.makeRoom(file));
    return [file, bytes] as const;
  });
}

/** An existing file may be a hard link to that of the last site. So remove it instead of overwriting. */
function copyFile(from: string, to: string): void {
  rmSync(to, { force: true });
  nameFile(to, () => copyFileSync(from, to, constants.COPYFILE_FICLONE));
}
