import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * Whether a path within a content folder leads to a file that is really in it; a symbolic link that leads out of it
 * does not, since it could publish anything on the machine.
 */
export function isFileWithin(contentDir: string, path: string): boolean {
  if (path.startsWith("../")) return false;
  const full = join(contentDir, path);
  try {
    if (!statSync(full, { throwIfNoEntry: false })?.isFile()) return false;
    return realpathSync(full).startsWith(realpathSync(contentDir) + sep);
  } catch {
    // A name that is too long for the file system, or has a character that none allows.
    return false;
  }
}
