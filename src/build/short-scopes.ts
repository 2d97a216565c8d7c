import { globSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** How Astro marks an element that the styles of a component are for. */
const SCOPE = /data-astro-cid-([\da-z]{8})/g;

/** Gives the marks of scoped styles short names; text without such marks is left as it is. */
export type ShortenScopes = (text: string) => string;

/**
 * Astro's marks of scoped styles stand on nearly every element of a page, and are a tenth of all that a site weighs. Here
 * they get names of one or two letters or figures: numbers in the order of the names that they have in the styles.
 *
 * @param folder where Astro has put the style sheets
 */
export function readScopes(folder: string): ShortenScopes {
  const styles = listStyles(folder).map((file) => readFileSync(file, "utf8"));
  const scopes = new Set(styles.flatMap((style) => [...style.matchAll(SCOPE)].map(([, scope]) => scope)));
  const names = new Map([...scopes].toSorted().map((scope, index) => [scope, `data-${index.toString(36)}`]));
  return (text) => text.replaceAll(SCOPE, (mark, scope) => names.get(scope) ?? mark);
}

/** Gives the marks in style sheets the same names. */
export function shortenStyles(folder: string, shorten: ShortenScopes): void {
  for (const file of listStyles(folder)) writeFileSync(file, shorten(readFileSync(file, "utf8")));
}

function listStyles(folder: string): readonly string[] {
  return globSync("**/*.css", { cwd: folder })
    .toSorted()
    .map((file) => join(folder, file));
}
