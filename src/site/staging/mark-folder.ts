import { lstatSync } from "node:fs";

/** What tells a folder from any other of its file system, wherever it is moved there; undefined where there is none. */
export function markFolder(path: string): string | undefined {
  const stat = lstatSync(path, { bigint: true, throwIfNoEntry: false });
  return stat?.isDirectory() ? `${stat.dev}:${stat.ino}` : undefined;
}
