import { readdirSync, realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * Finds the file at a path in a folder, whichever Unicode form the file system keeps its name in. Symbolic links that
 * lead out of the folder are not followed, since they could publish anything on the machine.
 *
 * @returns its absolute path, as it is on the disk
 */
export function findFile(folder: string, path: string): string | undefined {
  const found = findPath(folder, path);
  if (found === undefined) return undefined;
  return realpathSync(found).startsWith(realpathSync(folder) + sep) ? found : undefined;
}

/** Like `findFile`, but returns the path that a missing file would have. */
export function locateFile(folder: string, path: string): string {
  return findFile(folder, path) ?? join(folder, path);
}

/** Like `findFile`, but follows links anywhere. */
export function findPath(folder: string, path: string): string | undefined {
  if (path.startsWith("../") || path.includes("\0")) return undefined;
  const composed = path.normalize("NFC");
  const decomposed = path.normalize("NFD");
  const names = composed === decomposed ? [path] : [path, composed, decomposed];
  const found = names.map((name) => join(folder, name)).find(isFile);
  return found ?? (composed === decomposed ? undefined : findStepByStep(folder, composed));
}

/** Compares each part by itself, for a path that mixes Unicode forms. */
function findStepByStep(folder: string, composed: string): string | undefined {
  let place = folder;
  for (const part of composed.split("/")) {
    const name = listNames(place).find((one) => one.normalize("NFC") === part);
    if (name === undefined) return undefined;
    place = join(place, name);
  }
  return isFile(place) ? place : undefined;
}

function listNames(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
  } catch {
    // The name is too long, or it is a link to itself.
    return false;
  }
}
