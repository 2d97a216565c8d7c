import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LastSite } from "./page-store.ts";

/*
 * The site that a build has replaced is kept in the cache, and the next build begins in it: most of its files are those
 * of the site in place, and need not be put there again.
 */

const SPARE = "spare";

/**
 * Begins a site in the spare one, where there is one whose folders are as this process makes them.
 *
 * @param staging where the site is built
 * @param isWanted gets the paths of files within a site, with forward slashes
 */
export function takeSpare(cacheDir: string, staging: string, isWanted: (file: string) => boolean): void {
  const spare = join(cacheDir, SPARE);
  mkdirSync(staging, { recursive: true });
  if (!isFolderAlike(spare, staging) || !tryRename(spare, staging)) return;
  pruneFolder(staging, isWanted);
}

/**
 * Keeps a site that was replaced as the spare one, without the copies in it, which no other site shares. Where the last
 * build did not make it, or no rename leads from it to the cache, it is removed.
 *
 * @param last what is known of it
 */
export function keepSpare(old: string, cacheDir: string, last: Pick<LastSite, "copies"> | undefined): void {
  const spare = join(cacheDir, SPARE);
  rmSync(spare, { recursive: true, force: true });
  if (!last || !tryRename(old, spare)) {
    rmSync(old, { recursive: true, force: true });
    return;
  }
  const copies = new Set(last.copies);
  if (copies.size > 0) pruneFolder(spare, (file) => !copies.has(`/${file}`));
}

/** Removes all files of a folder that are not wanted, all links, and the folders in it that nothing is left in. */
export function pruneFolder(folder: string, isWanted: (file: string) => boolean): void {
  prune(folder, "", isWanted);
}

/** @returns whether anything is left */
function prune(folder: string, within: string, isWanted: (file: string) => boolean): boolean {
  let isLeft = false;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = within + entry.name;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (prune(path, `${name}/`, isWanted)) isLeft = true;
      else rmdirSync(path);
    } else if (entry.isFile() && isWanted(name)) isLeft = true;
    else rmSync(path);
  }
  return isLeft;
}

/** Whether it is a folder with the owner and permissions of the other: a site is not to get those of an earlier build. */
function isFolderAlike(path: string, other: string): boolean {
  const [own, wanted] = [lstatSync(path, { throwIfNoEntry: false }), lstatSync(other)];
  return own?.mode === wanted.mode && own.uid === wanted.uid && own.gid === wanted.gid;
}

/** Also onto an empty folder. */
function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
