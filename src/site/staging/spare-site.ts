import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LastSite } from "../reuse/page-store.ts";

/*
 * The site that a build has replaced is kept in the cache, and the next build begins in it: most of its files are those
 * of the site in place, and need not be put there again.
 */

const SPARE = "spare";

/**
 * Begins a site in the spare one, where there is one with the owner and permissions that this process gives.
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
 * Keeps a site that was replaced as the spare one, without the copies in it, which no other site shares; removes it where
 * nothing is known of it, or no rename leads from it to the cache. The new site stands: what cannot be removed is left.
 *
 * @param last what is known of it
 */
export function keepSpare(old: string, cacheDir: string, last: Pick<LastSite, "copies"> | undefined): void {
  const spare = join(cacheDir, SPARE);
  const copies = new Set(last?.copies);
  try {
    rmSync(spare, { recursive: true, force: true });
    if (!last || !tryRename(old, spare)) rmSync(old, { recursive: true, force: true });
    else if (copies.size > 0) pruneFolder(spare, (file) => !copies.has(`/${file}`));
  } catch {}
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

/** Whether it is a folder with the owner and permissions of the other, as all folders of a build are. */
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
