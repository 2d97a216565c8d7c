import { lstatSync } from "node:fs";

/** Identifies a folder, even after it has been moved within its file system; undefined if there is none. */
export function markFolder(path: string): string | undefined {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stat?.isDirectory() ? `${stat.dev}:${stat.ino}` : undefined;
}
