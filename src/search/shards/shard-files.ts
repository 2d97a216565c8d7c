import { BOOK_FILE } from "../pagefind/stems/word-book.ts";
import { SHARED_MODULE } from "./manifest.ts";

/** The folder of the search index within a site. */
export const INDEX_FOLDER = "pagefind/";
/** The words of a shard with their weights, from which the list of all words is made. It is kept but not served. */
export const WORDS_FILE = "words.json";

/** Files that are the same in all shards. */
const SHARED: ReadonlySet<string> = new Set(["pagefind.js", SHARED_MODULE]);
/** Files that are named by their content. */
const NAMED = /^(?:fragment|index|filter)\//;

/** The path of a shard's file within a site; undefined if the file is not served. */
export function placeOf(shard: string, file: string): string | undefined {
  if (file === WORDS_FILE || file === BOOK_FILE) return undefined;
  return SHARED.has(file) ? `${INDEX_FOLDER}${file}` : `${INDEX_FOLDER}${shard}/${file}`;
}

/** Whether files of this name are the same in all indexes that were made in the same way. */
export function isNamedByContent(file: string): boolean {
  return NAMED.test(file);
}
