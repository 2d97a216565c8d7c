import { linkSync, lstatSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nameFile } from "../../disk/disk-fault.ts";
import { makeFolder } from "../../disk/make-folder.ts";
import type { LastSite } from "../reuse/page-store.ts";

/** Numbers of files may be larger than what a number holds exactly. */
const EXACT = { bigint: true, throwIfNoEntry: false } as const;
const NANOSECONDS_A_MILLISECOND = 1_000_000n;

/** The last site, as far as files are taken from it. */
export type LastFolder = Pick<LastSite, "outDir" | "finished">;

/**
 * The folder that a build writes into, with the site of the last build beside it to take files from. It may hold files
 * already, from a site before.
 */
export interface SiteFolder {
  readonly path: string;
  readonly write: (file: string, content: string | Uint8Array) => void;
  /**
   * Takes a file of the last site, if it is there as it was built; the two sites then share it, until the older is
   * removed. @param bytes how long the file is
   */
  readonly takeOver: (file: string, bytes: number) => boolean;
  /** Makes the folders that a file stands in. @returns the file's absolute path */
  readonly makeRoom: (file: string) => string;
  /** Whether a file has got its room here, or was taken over; by this object, not by that of a thread. */
  readonly has: (file: string) => boolean;
}

/** @param last the site in the place that this one is meant for; none where there is none, or another */
export function openSiteFolder(path: string, last: LastFolder | undefined): SiteFolder {
  const made = new Set<string>();
  const put = new Set<string>();
  const finished = BigInt(last?.finished ?? 0) * NANOSECONDS_A_MILLISECOND;
  const makeOnce = (folder: string) => {
    if (made.has(folder)) return;
    makeFolder(folder);
    made.add(folder);
  };
  const makeRoom = (file: string) => {
    put.add(file);
    const full = join(path, file);
    makeOnce(dirname(full));
    return full;
  };
  makeOnce(path);
  return {
    path,
    makeRoom,
    has: (file) => put.has(file),
    write: (file, content) => writeNew(makeRoom(file), content),
    takeOver: (file, bytes) => {
      if (!last) return false;
      const old = join(last.outDir, file);
      const stat = lstatSync(old, EXACT);
      // What was changed since, even in its permissions, is written anew.
      if (!stat?.isFile() || Number(stat.size) !== bytes || stat.ctimeNs > finished) return false;
      put.add(file);
      const own = join(path, file);
      const there = lstatSync(own, EXACT);
      if (there?.ino === stat.ino && there.dev === stat.dev) return true;
      try {
        if (there) unlinkSync(own);
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
  if (lstatSync(file, { throwIfNoEntry: false })) unlinkSync(file);
  nameFile(file, () => writeFileSync(file, content, { flag: "wx" }));
}
