import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What changes the bytes of a page besides what it shows. */
const SOURCES = [
  "src/**/*.{ts,astro,css,mjs}",
  "astro.config.mjs",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
];

/**
 * Changes with anything in `src`, with the configuration and with every package. All pages share one style sheet, whose
 * name changes with the styles of any of them; so a page must be rendered anew whenever any code changes, and not only
 * its own.
 *
 * @param base the site's base, which every link on every page begins with
 */
export function digestGenerator(root: string, base: string): string {
  const hash = createHash("sha256").update(`${process.versions.node}\0${process.env.NODE_ENV}\0${base}\0`);
  for (const file of globSync(SOURCES, { cwd: root }).toSorted()) {
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  }
  return hash.digest("hex").slice(0, 16);
}
