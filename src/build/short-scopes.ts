import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How Astro marks an element that the styles of a component are for. */
const SCOPE = /data-astro-cid-([\da-z]{8})/g;
/** The code that renders pages stands in a hidden folder, which `**` passes by. */
const CODE = ["**/*.mjs", "**/.*/**/*.mjs"];

/**
 * Astro's marks of scoped styles stand on nearly every element of a page, and are a tenth of all that a site weighs. Here
 * they get names of one or two letters or figures: numbers in the order of the names that they have in the styles. They
 * get them in the style sheets and in the code that renders pages, before it is loaded.
 *
 * @param folder where Astro has put both
 * @throws where there are styles with marks, and no code
 */
export function shortenScopes(folder: string): void {
  const styles = listFiles(folder, ["**/*.css"]);
  const scopes = new Set(styles.flatMap(({ text }) => [...text.matchAll(SCOPE)].map(([, scope]) => scope)));
  const names = new Map([...scopes].toSorted().map((scope, index) => [scope, `data-${index.toString(36)}`]));
  const code = listFiles(folder, CODE);
  if (names.size > 0 && code.length === 0)
    throw new Error(`There is no code that renders pages in ${folder}.`);
  for (const { path, text } of [...styles, ...code]) {
    const short = text.replaceAll(SCOPE, (mark, scope) => names.get(scope) ?? mark);
    if (short !== text) writeFileSync(path, short);
  }
}

function listFiles(folder: string, pattern: readonly string[]) {
  return globSync(pattern, { cwd: folder })
    .map((file) => join(folder, file))
    .map((path) => ({ path, text: readFileSync(path, "utf8") }));
}
