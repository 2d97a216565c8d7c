import { stripHidden } from "../../pagefind/words/hidden-sign.ts";
import type { PagefindInstance, PagefindRecord, PagefindResponse, SearchOptions } from "./pagefind-api.ts";

/*
 * What search uses of Pagefind's script and WebAssembly beyond their documentation; `intercept-fetches.ts` has what it does to
 * their network. `tests/build/pagefind-door` tests all of it with a new version.
 */

/**
 * Finds everything: the WebAssembly treats this as a space and so has no word to find, but the script does not, and so does
 * not skip the search. The documented search for `null` would first load the whole index.
 */
const EVERYTHING = "\u0085";
/** No word has this character, and it sorts after all others. */
const BEYOND = "\uffff";
/** No publication matches this filter, so that Pagefind only counts and makes no results. */
const COUNT_ONLY = { filters: { "-": { any: ["-"] } } } satisfies SearchOptions;

/** Waits until an index is loaded, which `init()` does not. A search for nothing waits for that and loads no other file. */
export async function awaitIndex(instance: PagefindInstance): Promise<void> {
  await instance.search("");
}

/** Finds the publications with all words of a text, or all publications if it has none. */
export function searchText(
  instance: PagefindInstance,
  text: string,
  options?: SearchOptions,
): Promise<PagefindResponse> {
  return instance.search(text || EVERYTHING, options);
}

/** Finds the same, with each publication's place by date among the whole index, which Pagefind returns as the score. */
export async function findPlaces(
  instance: PagefindInstance,
  text: string,
  options?: SearchOptions,
): Promise<ReadonlyMap<string, number>> {
  const { results } = await searchText(instance, text, { ...options, sort: { date: "desc" } });
  return new Map(results.map(({ id, score }) => [id, score]));
}

/** Counts the publications that a query finds, without loading them. */
export async function countFound(instance: PagefindInstance, query: string): Promise<number> {
  const { unfilteredResultCount } = await instance.search(query, COUNT_ONLY);
  return unfilteredResultCount ?? 0;
}

/**
 * Finds what Pagefind finds instead of a word that no publication has: the longest shorter word that the query begins with,
 * such as "tide" for "tidex". With one more letter that no word has, nothing else can be found.
 */
export function searchShorter(instance: PagefindInstance, word: string): Promise<PagefindResponse> {
  return instance.search(word + BEYOND);
}

/** Loads a result, without the words that are hidden in texts if Pagefind itself has made the index. */
export async function loadRecord({ data }: PagefindResponse["results"][number]): Promise<PagefindRecord> {
  const record = await data();
  return {
    ...record,
    content: stripHidden(record.content),
    excerpt: stripHidden(record.excerpt),
    sub_results: record.sub_results.map((part) => ({
      ...part,
      title: stripHidden(part.title),
      excerpt: stripHidden(part.excerpt),
    })),
  };
}
