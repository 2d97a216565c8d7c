import { findFile } from "../../disk/find-file.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import { readingsOf } from "../../model/addresses/target-readings.ts";

/** Whether a path within a content folder leads to a file that is really in it, as `findFile` finds it. */
export function isFileWithin(contentDir: string, path: string): boolean {
  return findFile(contentDir, path) !== undefined;
}

/** The path, within the content folder, of the file that an author means; of the likeliest where there is none. */
export function findTarget(contentDir: string, from: string, target: string): string {
  let likeliest: string | undefined;
  for (const { path } of readingsOf(target)) {
    const resolved = resolveRelative(from, path);
    if (isFileWithin(contentDir, resolved)) return resolved;
    likeliest ??= resolved;
  }
  return likeliest ?? resolveRelative(from, target);
}

/** As `findTarget`, for a path of front matter, which mostly is none that means anything else than what is written. */
export function findWritten(contentDir: string, from: string, written: string): string {
  const path = resolveRelative(from, written);
  if (!/[%?#]/.test(written) || isFileWithin(contentDir, path)) return path;
  const meant = findTarget(contentDir, from, written);
  return isFileWithin(contentDir, meant) ? meant : path;
}
