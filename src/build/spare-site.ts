import { lstatSync, readdirSync, renameSync, rmdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import type { LastSite } from "./page-store.ts";

const SPARE = "spare";

/**
 * Begins a site in the one that the last build replaced, if it was kept: most of its files are those of the site in
 * place, and need not be put there again.
 *
 * @param staging where the site is built
 * @param isWanted gets the paths of files within a site, with forward slashes
 */
export function takeSpare(cacheDir: string, staging: string, isWanted: (file: string) => boolean): void {
  const spare = join(cacheDir, SPARE);
  if (!tryRename(spare, staging)) return;
  pruneFolder(staging, isWanted);
}

/**
 * Keeps a site that was replaced for the next build, without the copies in it, which no other site shares. One that the
 * last build did not make, or that no rename leads from to the cache, is removed.
 */
export function keepSpare(old: string, cacheDir: string, last: Pick<LastSite, "copies"> | undefined): void {
  const spare = join(cacheDir, SPARE);
  rmSync(spare, { recursive: true, force: true });
  if (last && lstatSync(old).isDirectory() && tryRename(old, spare))
    for (const file of last.copies) rmSync(join(spare, file), { force: true });
  else rmSync(old, { recursive: true, force: true });
}

/** Removes all files of a folder that are not wanted, and the folders in it that nothing is left in. */
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

function tryRename(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch {
    return false;
  }
}
