import { realpathSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/**
 * Whether a path within a content folder leads to a file that is really in it; a symbolic link that leads out of it
 * does not, since it could publish anything on the machine.
 */
export function isFileWithin(contentDir: string, path: string): boolean {
  const full = join(contentDir, path);
  if (path.startsWith("../") || !statSync(full, { throwIfNoEntry: false })?.isFile()) return false;
  return realpathSync(full).startsWith(realpathSync(contentDir) + sep);
}
