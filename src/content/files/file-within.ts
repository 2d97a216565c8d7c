import { findFile } from "../../disk/find-file.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import { readingsOf } from "../../model/addresses/target-readings.ts";

/** Whether `findFile` finds a file at a path in the content folder. */
export function isFileWithin(contentDir: string, path: string): boolean {
  return findFile(contentDir, path) !== undefined;
}

/** The path, within the content folder, of the file that a link means; the likeliest path if there is no such file. */
export function findTarget(contentDir: string, from: string, target: string): string {
  let likeliest: string | undefined;
  for (const { path } of readingsOf(target)) {
    const resolved = resolveRelative(from, path);
    if (isFileWithin(contentDir, resolved)) return resolved;
    likeliest ??= resolved;
  }
  return likeliest ?? resolveRelative(from, target);
}

/** Like `findTarget`, for a path in front matter, which usually means just what it says. */
export function findWritten(contentDir: string, from: string, written: string): string {
  const path = resolveRelative(from, written);
  if (!/[%?#]/.test(written) || isFileWithin(contentDir, path)) return path;
  const meant = findTarget(contentDir, from, written);
  return isFileWithin(contentDir, meant) ? meant : path;
}
