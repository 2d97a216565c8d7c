import type { IndexedDocument } from "../../record/read-record.ts";
import { openVocabulary, type Vocabulary } from "../words/vocabulary.ts";
import { openWordStream, type WordStream } from "../words/word-stream.ts";
import { openFragmentBundles } from "./bundle-fragments.ts";
import { openPageLists, type PageLists } from "./page-lists.ts";
import { readDocument } from "./read-document.ts";
import { writeFragment } from "./write-fragment.ts";

/** Everything that an index is made of. */
export interface ReadDocuments {
  readonly language: string;
  readonly vocabulary: Vocabulary;
  readonly stream: WordStream;
  readonly lists: PageLists;
  /** The pages with how many words each has, in the order of their numbers. */
  readonly pages: readonly (readonly [fragment: string, words: number])[];
  /** The files with the fragments, by their paths within the index. */
  readonly bundles: ReadonlyMap<string, Uint8Array>;
}

/** Reads a file of an earlier index, so that it need not be made again; undefined if there is none. */
export type ReadEarlier = (file: string) => Uint8Array | undefined;

/**
 * @param documents in the order of their page numbers
 * @param language all documents are stemmed in it
 */
export function readDocuments(
  documents: Iterable<IndexedDocument>,
  language: string,
  readEarlier: ReadEarlier,
): ReadDocuments {
  const vocabulary = openVocabulary(language);
  const stream = openWordStream(vocabulary);
  const lists = openPageLists();
  const bundles = openFragmentBundles(language, readEarlier);
  const counts: number[] = [];
  for (const indexed of documents) {
    const document = readDocument(indexed, vocabulary);
    stream.add(document);
    lists.add(document);
    bundles.add(indexed.url, writeFragment(indexed.url, document));
    counts.push(Math.max(1, document.words.length));
  }
  const { names, files } = bundles.end();
  const pages = names.map((name, page) => [name, counts[page] as number] as const);
  return { language, vocabulary, stream, lists, pages, bundles: files };
}
