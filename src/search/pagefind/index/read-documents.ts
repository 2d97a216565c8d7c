import { closePagefindFile, nameByContent } from "../pagefind-files.ts";
import { openPageLists, type PageLists } from "./page-lists.ts";
import { readDocument } from "./read-document.ts";
import { openVocabulary, type Vocabulary } from "./vocabulary.ts";
import { openWordStream, type WordStream } from "./word-stream.ts";
import { writeFragment } from "./write-fragment.ts";

/** A page that is to be indexed. */
export interface IndexedDocument {
  /** The address of the page within the site, from its first slash on. */
  readonly url: string;
  /** As `readIndexedPart` gives it. */
  readonly part: string;
}

/** What an index is made of. */
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

/** Gives a file of an earlier index, of which nothing is made again that would be the same; nothing where there is none. */
export type ReadEarlier = (file: string) => Uint8Array | undefined;

/**
 * Reads documents as they come.
 *
 * @param documents their order is that of the page numbers
 * @param language whose stemming is used for all documents
 */
export async function readDocuments(
  documents: AsyncIterable<IndexedDocument> | Iterable<IndexedDocument>,
  language: string,
  readEarlier: ReadEarlier,
): Promise<ReadDocuments> {
  const vocabulary = openVocabulary(language);
  const stream = openWordStream(vocabulary);
  const lists = openPageLists();
  const fragments = new Map<string, Uint8Array>();
  const pages: (readonly [fragment: string, words: number])[] = [];
  for await (const { url, part } of documents) {
    const document = readDocument(part, vocabulary);
    stream.add(document);
    lists.add(document);
    const content = writeFragment(url, document);
    const name = nameByContent(language, content);
    pages.push([name, Math.max(1, document.words.length)]);
    const file = `fragment/${name}.pf_fragment`;
    fragments.set(file, readEarlier(file) ?? closePagefindFile(content));
  }
  return { language, vocabulary, stream, lists, pages, fragments };
}
