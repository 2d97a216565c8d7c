import { linkSync, lstatSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nameFile } from "../disk/disk-fault.ts";
import { makeFolder } from "../disk/make-folder.ts";
import type { LastSite } from "./page-store.ts";

/** The last site, as far as files are taken from it. */
export type LastFolder = Pick<LastSite, "outDir" | "finished">;

/** The folder that a build writes into, with the site of the last build beside it to take files from. */
export interface SiteFolder {
  readonly path: string;
  readonly last: LastFolder | undefined;
  readonly write: (file: string, content: string | Uint8Array) => void;
  /**
   * Takes a file of the last site, if it is there as it was built; the two sites then share it, until the older is
   * removed. @param bytes how long the file is
   */
  readonly takeOver: (file: string, bytes: number) => boolean;
  /** Makes the folders that a file stands in. @returns the file's absolute path */
  readonly makeRoom: (file: string) => string;
}

/** @param last the site in the place that this one is meant for; none where there is none, or another */
export function openSiteFolder(path: string, last: LastFolder | undefined): SiteFolder {
  const made = new Set<string>();
  const makeOnce = (folder: string) => {
    if (made.has(folder)) return;
    makeFolder(folder);
    made.add(folder);
  };
  const makeRoom = (file: string) => {
    const full = join(path, file);
    makeOnce(dirname(full));
    return full;
  };
  makeOnce(path);
  return {
    path,
    last,
    makeRoom,
    write: (file, content) => writeNew(makeRoom(file), content),
    takeOver: (file, bytes) => {
      if (!last) return false;
      const old = join(last.outDir, file);
      const stat = lstatSync(old, { throwIfNoEntry: false });
      // What was changed since, even in its permissions, is written anew.
      if (!stat?.isFile() || stat.size !== bytes || stat.ctimeMs > last.finished) return false;
      try {
        linkSync(old, makeRoom(file));
        return true;
      } catch {
        return false;
      }
    },
  };
}

/** A file that is there already may be the last site's own, which readers see and which is not to be written into. */
function writeNew(file: string, content: string | Uint8Array): void {
  try {
    nameFile(file, () => writeFileSync(file, content, { flag: "wx" }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    rmSync(file);
    nameFile(file, () => writeFileSync(file, content, { flag: "wx" }));
  }
}
