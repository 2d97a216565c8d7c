import { writeLetters } from "../../pagefind/words/write-letters.ts";
import type { PagefindInstance, PagefindResponse } from "./pagefind-api.ts";
import { countFound, loadRecord, searchShorter } from "./undocumented.ts";

/**
 * How many publications of a shard hold a word, or a longer word that begins with it.
 *
 * Where a shard has neither, Pagefind takes the longest shorter word that the query begins with: for "tidex" it finds
 * "tide", and for "xylophone" every "x". A shard of an archive would answer so while another has the word itself, so
 * this is told apart: the word is not in the index by itself, with a letter more that no word has, the same is found, and
 * what stands there is no compound that holds both, as sea-level-rise holds "sealevel" and "sea".
 *
 * @throws where a file of the shard does not load
 */
export async function countWord(instance: PagefindInstance, word: string): Promise<number> {
  const [count, exact] = await Promise.all([countFound(instance, word), countFound(instance, `"${word}"`)]);
  if (count === 0 || exact > 0) return count;
  const [found, shorter] = await Promise.all([instance.search(word), searchShorter(instance, word)]);
  return areSame(found, shorter) && !(await holdsWord(found, word)) ? 0 : count;
}

function areSame(one: PagefindResponse, other: PagefindResponse): boolean {
  const list = ({ results }: PagefindResponse) =>
    results
      .map(({ id, words }) => `${id} ${words}`)
      .sort()
      .join();
  return one.results.length === other.results.length && list(one) === list(other);
}

/** All results hold the same: one is enough. */
async function holdsWord({ results: [first] }: PagefindResponse, word: string): Promise<boolean> {
  if (!first) return false;
  const { content, locations, meta } = await loadRecord(first);
  const written = content.split(/\s+/);
  const places = locations.map((location) => written[location]);
  const fields = Object.values(meta).join(" ").split(/\s+/);
  return [...places, ...fields].some((text = "") => toLetters(text).includes(toLetters(word)));
}

function toLetters(text: string): string {
  return writeLetters(text)
    .normalize("NFD")
    .replaceAll(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();
}
