import { renameSync, rmSync } from "node:fs";

/** What the finished folder's name goes on with for the one in the place, until that is moved on or removed. */
export const OLD = "-old";

/**
 * Puts a finished folder in the place of another, which may not exist yet; readers see the one or the other. There is a
 * moment between the two renames, in which nothing else of this process happens; `restoreSite` mends what a kill in it
 * leaves. Another build that swaps at that moment has its folder replaced in turn.
 *
 * @returns the folder with what was replaced, which the caller disposes of; undefined where nothing was
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
