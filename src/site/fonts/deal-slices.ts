import { FREQUENT_SYLLABLES } from "./frequent-syllables.ts";

/** A slice of this many characters has 35 to 80 kilobytes. A face with fewer characters is one slice. */
const FULL = 520;
/** Characters that only one page has go with those of other such pages until a slice has this many. */
const FEWEST = 12;

const RANKS = new Map([...FREQUENT_SYLLABLES].map((syllable, rank) => [syllable, rank]));
const byRank = (a: string, b: string) =>
  (RANKS.get(a) ?? RANKS.size) - (RANKS.get(b) ?? RANKS.size) || (a < b ? -1 : 1);

/**
 * Deals the characters of a site into slices, so that a page needs few of them. Characters that several pages have stand
 * together by how frequent they are in Korean, and not on this site: so a new article changes few slices. Characters of
 * one page only stand together too.
 *
 * @param pages the characters of each page, in an order that new pages do not change
 */
export function dealSlices(pages: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const page of pages)
    for (const character of page) counts.set(character, (counts.get(character) ?? 0) + 1);
  const all = [...counts.keys()].toSorted(byRank);
  if (all.length <= FULL) return all.length === 0 ? [] : [all.join("")];
  const shared = all.filter((character) => counts.get(character) !== 1);
  const own = pages.map((page) => [...page].filter((character) => counts.get(character) === 1));
  const [lasting, rest] = [cutEven(shared), bundle(own)];
  return [...lasting, ...rest].map((slice) => slice.join(""));
}

/** Even parts of at most `FULL` characters. */
function cutEven(characters: readonly string[]): readonly (readonly string[])[] {
  const parts = Math.ceil(characters.length / FULL);
  const size = Math.ceil(characters.length / parts);
  return Array.from({ length: parts }, (_, part) => characters.slice(part * size, (part + 1) * size));
}

function bundle(pages: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const bundles: string[][] = [];
  let last: string[] = [];
  for (const page of pages) {
    last.push(...page);
    if (last.length < FEWEST) continue;
    bundles.push(last);
    last = [];
  }
  return last.length > 0 ? [...bundles, last] : bundles;
}
