import { globSync } from "node:fs";
import { join } from "node:path";

/** The files of `public/`, address to absolute path: they stand on the site as they are. */
export function listPublic(root: string): ReadonlyMap<string, string> {
  const folder = join(root, "public");
  const files = globSync("**", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return new Map(files.map((file) => [file.slice(folder.length).replaceAll("\\", "/"), file]));
}
