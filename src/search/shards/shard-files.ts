import { BOOK_FILE } from "../pagefind/stems/word-book.ts";
import { SHARED_MODULE } from "./manifest.ts";

/** The folder of a site that the index stands in. */
export const INDEX_FOLDER = "pagefind/";
/** The words of a shard with their weights, for the list of all: it is kept and not served. */
export const WORDS_FILE = "words.json";

/** What all shards bring, the same in each. */
const SHARED: ReadonlySet<string> = new Set(["pagefind.js", SHARED_MODULE]);
/** What is named by what it holds. */
const NAMED = /^(?:fragment|index|filter)\//;

/** Where a file of a shard's index stands within a site; undefined for one that is not served. */
export function placeOf(shard: string, file: string): string | undefined {
  if (file === WORDS_FILE || file === BOOK_FILE) return undefined;
  return SHARED.has(file) ? `${INDEX_FOLDER}${file}` : `${INDEX_FOLDER}${shard}/${file}`;
}

/** Whether a file of an index is the same as one of that name in any other index that was made in the same way. */
export function isNamedByContent(file: string): boolean {
  return NAMED.test(file);
}
