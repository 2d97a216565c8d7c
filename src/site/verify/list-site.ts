import { readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** The files of a site, by their paths within it with forward slashes, with their lengths in bytes. */
export function listSite(folder: string): ReadonlyMap<string, number> {
  const files = new Map<string, number>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const full = join(entry.parentPath, entry.name);
    files.set(
      full
        .slice(folder.length + 1)
        .split(sep)
        .join("/"),
      statSync(full).size,
    );
  }
  return files;
}
