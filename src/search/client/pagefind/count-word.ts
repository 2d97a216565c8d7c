import { writeLetters } from "../../pagefind/words/write-letters.ts";
import type { PagefindInstance, PagefindResponse } from "./pagefind-api.ts";
import { countFound, loadRecord, searchShorter } from "./undocumented.ts";

/**
 * Counts the publications of a shard that have a word, or a longer word that begins with it.
 *
 * If a shard has neither, Pagefind finds the longest shorter word that the query begins with: "tide" for "tidex", and every
 * "x" for "xylophone". One shard would do so while another has the word itself. The count is 0 in that case: the index does
 * not have the word by itself, the word with a letter that no word has finds the same, and the results have no compound of
 * both, as sea-level-rise has "sealevel" and "sea".
 *
 * @throws if a file of the shard does not load
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

/** One result is enough, because all results have the same word. */
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
