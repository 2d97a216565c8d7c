import { stripHidden } from "../../pagefind/words/hidden-sign.ts";
import type { PagefindInstance, PagefindRecord, PagefindResponse, SearchOptions } from "./pagefind-api.ts";

/*
 * What search makes use of in Pagefind's script and WebAssembly although their documentation does not promise it; what it
 * does to their network is in `pagefind-files.ts`. `tests/build/pagefind-door` holds all of it against a new version.
 */

/**
 * Finds everything: to the WebAssembly this is a space, which leaves no word to look for, and to the script it is none,
 * which would be no search. The documented search for `null` loads all of the index first.
 */
const EVERYTHING = "\u0085";
/** Stands in no word and sorts after all. */
const BEYOND = "\uffff";
/** No publication has this filter, so that a search is a count: its results are not made. */
const COUNT_ONLY = { filters: { "-": { any: ["-"] } } } satisfies SearchOptions;

/** Waits until an index is there, which `init()` does not: a search for nothing is answered then, and loads no file. */
export async function awaitIndex(instance: PagefindInstance): Promise<void> {
  await instance.search("");
}

/** Finds the publications with all words of a text, or where it has none all publications. */
export function searchText(
  instance: PagefindInstance,
  text: string,
  options?: SearchOptions,
): Promise<PagefindResponse> {
  return instance.search(text || EVERYTHING, options);
}

/** The same by date: for each publication its place among all of the index, which Pagefind gives as the score. */
export async function findPlaces(
  instance: PagefindInstance,
  text: string,
  options?: SearchOptions,
): Promise<ReadonlyMap<string, number>> {
  const { results } = await searchText(instance, text, { ...options, sort: { date: "desc" } });
  return new Map(results.map(({ id, score }) => [id, score]));
}

/** How many publications a query finds, without loading anything of them. */
export async function countFound(instance: PagefindInstance, query: string): Promise<number> {
  const { unfilteredResultCount } = await instance.search(query, COUNT_ONLY);
  return unfilteredResultCount ?? 0;
}

/**
 * What Pagefind finds in place of a word that no publication has: the longest shorter word that the query begins with, as
 * "tide" for "tidex". With a letter more that no word has, that is all there is to find.
 */
export function searchShorter(instance: PagefindInstance, word: string): Promise<PagefindResponse> {
  return instance.search(word + BEYOND);
}

/** Loads a result, without the words that are hidden in the texts of an index made by Pagefind itself. */
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
