import type { IndexedDocument } from "../../record/read-record.ts";
import { closePagefindFile, nameByContent } from "../files/pagefind-files.ts";
import { openVocabulary, type Vocabulary } from "../words/vocabulary.ts";
import { openWordStream, type WordStream } from "../words/word-stream.ts";
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
  /** The files of the pages by their paths within the index. */
  readonly fragments: ReadonlyMap<string, Uint8Array>;
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
  const fragments = new Map<string, Uint8Array>();
  const pages: (readonly [fragment: string, words: number])[] = [];
  for (const indexed of documents) {
    const document = readDocument(indexed, vocabulary);
    stream.add(document);
    lists.add(document);
    const content = writeFragment(indexed.url, document);
    const name = nameByContent(language, content);
    pages.push([name, Math.max(1, document.words.length)]);
    const file = `fragment/${name}.pf_fragment`;
    fragments.set(file, readEarlier(file) ?? closePagefindFile(content));
  }
  return { language, vocabulary, stream, lists, pages, fragments };
}
