import { renameSync, rmSync } from "node:fs";

/** A replaced folder has the name of the finished one with this ending, until it is moved or removed. */
export const OLD = "-old";

/**
 * Replaces a folder, which may not exist yet, with a finished one. Between the two renames there is a moment without
 * either: nothing else in this process runs then, and `restoreSite` repairs what a kill leaves. If another build puts its
 * folder there at that moment, that folder is replaced too.
 *
 * @returns the replaced folder, which the caller disposes of; undefined if there was none
 */
export function swapFolders(finished: string, place: string): string | undefined {
  const old = `${finished}${OLD}`;
  for (;;) {
    const isMoved = tryRename(place, old, "ENOENT");
    try {
      if (tryRename(finished, place, "ENOTEMPTY", "EEXIST")) return isMoved ? old : undefined;
    } catch (error) {
      if (isMoved) renameSync(old, place);
      throw error;
    }
    rmSync(old, { recursive: true, force: true });
  }
}

function tryRename(from: string, to: string, ...expected: readonly string[]): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (expected.includes((error as NodeJS.ErrnoException).code ?? "")) return false;
    throw error;
  }
}
