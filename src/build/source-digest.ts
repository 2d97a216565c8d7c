import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Changes with anything in `src`. All pages share one style sheet, whose name changes with the styles of any of them; so
 * a page must be rendered anew whenever any code changes, and not only its own.
 */
export function digestSource(root: string): string {
  const folder = join(root, "src");
  const hash = createHash("sha256");
  for (const file of globSync("**/*.{ts,astro,css,mjs}", { cwd: folder }).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(join(folder, file)));
  }
  return hash.digest("hex").slice(0, 16);
}
