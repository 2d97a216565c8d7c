import { FREQUENT_SYLLABLES } from "./frequent-syllables.ts";

/** A slice of this many characters has 40 to 90 kilobytes. A face with fewer characters is one slice. */
const FULL = 600;
/** Characters that only one page has go with those of other such pages until a slice has this many. */
const FEWEST = 12;
/** Rare characters whose codes differ in these lower bits only stand together. */
const RARE_BITS = 11;

const RANKS = new Map([...FREQUENT_SYLLABLES].map((syllable, rank) => [syllable, rank]));
const byRank = (a: string, b: string) =>
  (RANKS.get(a) ?? RANKS.size) - (RANKS.get(b) ?? RANKS.size) || (a < b ? -1 : 1);

/**
 * Deals the characters of a site into slices, so that a page needs few of them. Characters of several pages are
 * together by their frequency in Korean, not on this site, so that a new article changes few slices. Characters of one
 * page are together too.
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
  return [...cutByRank(shared), ...bundle(own)].map((slice) => slice.join(""));
}

/** Cuts at fixed places, so that another character changes one slice. Small neighbours are one slice. */
function cutByRank(characters: readonly string[]): readonly (readonly string[])[] {
  const slices: string[][] = [];
  for (const part of Map.groupBy(characters, partOf).values()) {
    const last = slices.at(-1);
    if (last && last.length + part.length <= FULL) last.push(...part);
    else slices.push([...part]);
  }
  return slices;
}

/** Parts of the table, then blocks of rare characters by their codes. */
function partOf(character: string): number {
  const rank = RANKS.get(character);
  if (rank !== undefined) return Math.floor(rank / FULL);
  return Math.ceil(RANKS.size / FULL) + ((character.codePointAt(0) ?? 0) >> RARE_BITS);
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
