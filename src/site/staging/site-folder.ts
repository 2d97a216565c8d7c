import { linkSync, lstatSync, unlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nameFile } from "../../disk/disk-fault.ts";
import { makeFolder } from "../../disk/make-folder.ts";
import type { LastSite } from "../reuse/page-store.ts";

/** Inode numbers may be too large for a JavaScript number. */
const EXACT = { bigint: true, throwIfNoEntry: false } as const;
const NANOSECONDS_A_MILLISECOND = 1_000_000n;

/** What is needed of the last site to take files from it. */
export type LastFolder = Pick<LastSite, "outDir" | "finished">;

/**
 * The folder that a build writes into, with the last site beside it to take files from. It may already have the files of
 * an older site.
 */
export interface SiteFolder {
  readonly path: string;
  readonly write: (file: string, content: string | Uint8Array) => void;
  /**
   * Takes a file of the last site if it is there as it was built: the two sites then share it by a hard link.
   *
   * @param bytes the file's length
   */
  readonly takeOver: (file: string, bytes: number) => boolean;
  /** Makes the folder of a file. @returns the file's absolute path */
  readonly makeRoom: (file: string) => string;
  /** Whether this object, and not that of a thread, has made room for a file or taken it over. */
  readonly has: (file: string) => boolean;
}

/** @param last the site that this one replaces, if the last build has made it */
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
      // A file that was changed since, even in its permissions only, is written anew.
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

/** An existing file may be a hard link to that of the last site, which readers see. So remove it instead of overwriting. */
function writeNew(file: string, content: string | Uint8Array): void {
  if (lstatSync(file, { throwIfNoEntry: false })) unlinkSync(file);
  nameFile(file, () => writeFileSync(file, content, { flag: "wx" }));
}
