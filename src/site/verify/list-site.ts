import { readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** The lengths of a site's files in bytes, by their paths within it with forward slashes. */
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
