import { copyFileSync, globSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { LastSite } from "./page-store.ts";
import type { SiteFolder } from "./site-folder.ts";

/*
 * Style sheets, scripts and fonts.
 */

/** Takes all assets of the last site over; undefined where one is missing. */
export function takeAssets(site: SiteFolder, last: LastSite | undefined): LastSite["assets"] | undefined {
  const isWhole = last?.assets.every(([file, bytes]) => site.takeOver(file, bytes));
  return isWhole ? last?.assets : undefined;
}

/** Moves all files of a folder into the site. */
export function moveAssets(place: string, site: SiteFolder): LastSite["assets"] {
  return globSync("**", { cwd: place, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const from = join(entry.parentPath, entry.name);
      const file = from.slice(place.length + 1).replaceAll("\\", "/");
      const bytes = statSync(from).size;
      moveFile(from, site.makeRoom(file));
      return [file, bytes] as const;
    });
}

function moveFile(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EXDEV") throw error;
    rmSync(to, { force: true });
    copyFileSync(from, to);
  }
}
