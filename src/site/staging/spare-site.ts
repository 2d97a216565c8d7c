import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LastSite } from "../reuse/page-store.ts";

/*
 * The site that a build has replaced is kept in the cache as a spare, and the next build begins in it: it already shares
 * most files with the site in place.
 */

const SPARE = "spare";

/**
 * Moves the spare site to where a build begins, if it has the owner and permissions that this process gives to folders.
 *
 * @param staging the folder that the build writes into
 * @param isWanted gets the paths of files within a site, with forward slashes
 */
export function takeSpare(cacheDir: string, staging: string, isWanted: (file: string) => boolean): void {
  const spare = join(cacheDir, SPARE);
  mkdirSync(staging, { recursive: true });
  if (!isFolderAlike(spare, staging) || !tryRename(spare, staging)) return;
  pruneFolder(staging, isWanted);
}

/**
 * Keeps a replaced site as the spare one, without its copied files, which sites do not share. Removes it if nothing is known
 * of it, or if it cannot be renamed into the cache. Ignores errors, since the new site is already in place.
 *
 * @param last what is known of the replaced site
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

/** Removes unwanted files, all links and then all empty folders from a folder. */
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

/** Whether a path is a folder with the owner and permissions of another, as all folders of a build have them. */
function isFolderAlike(path: string, other: string): boolean {
  const [own, wanted] = [lstatSync(path, { throwIfNoEntry: false }), lstatSync(other)];
  return own?.mode === wanted.mode && own.uid === wanted.uid && own.gid === wanted.gid;
}

/** The target may be an empty folder. */
function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
