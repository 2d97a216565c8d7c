import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";

/** The lengths of a site's files in bytes, by their paths within it. */
export function listSite(folder: string): ReadonlyMap<string, number> {
  const files = new Map<string, number>();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.set(path.slice(folder.length + 1), statSync(path).size);
  }
  return files;
}
