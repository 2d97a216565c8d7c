import { setImmediate } from "node:timers/promises";
import { type Cbor, closePagefindFile, encodeCbor, nameByContent } from "../pagefind-files.ts";
import { countWords, type WordWeights } from "./count-words.ts";
import { openPageLists } from "./page-lists.ts";
import { collectMetaPostings, collectPostings } from "./postings.ts";
import { readDocument } from "./read-document.ts";
import { readWords } from "./read-words.ts";
import { tabulateSlots } from "./slots.ts";
import { openVocabulary } from "./vocabulary.ts";
import type { WordBook } from "./word-book.ts";
import { listForms } from "./word-forms.ts";
import { openWordStream } from "./word-stream.ts";
import { writeChunks } from "./write-chunks.ts";
import { writeFragment } from "./write-fragment.ts";

/** A page that is to be indexed. */
export interface IndexedDocument {
  /** The address of the page within the site, from its first slash on. */
  readonly url: string;
  /** As `readIndexedPart` gives it. */
  readonly part: string;
}

/** An index of other documents, of which nothing is made again that would be the same. */
export interface EarlierIndex {
  /** @returns nothing where it has no such file */
  readonly read: (file: string) => Uint8Array | undefined;
  readonly book: WordBook | undefined;
}

export interface MadeIndex {
  /** By their paths within the index. */
  readonly files: Map<string, Uint8Array>;
  /** What Pagefind has said of the words. */
  readonly book: WordBook;
  /** The words that a reader may have meant. */
  readonly words: WordWeights;
}

/** What Pagefind names the file that leads to all others. */
export const ENTRY = "pagefind-entry.json";
/** After so many files, what Pagefind is asked and answers gets its turn. */
const TURN = 32;
const MODULE = /^wasm\..+\.pagefind$/;

/**
 * Makes a search index in Pagefind's format. Pagefind itself reads every word of the vocabulary, and once; where each word
 * stands is found here, so that an archive of millions of words takes seconds. The same documents give the same bytes.
 *
 * @param documents their order is that of the page numbers
 * @param language whose stemming is used for all documents
 * @see https://github.com/Pagefind/pagefind/tree/v1.5.2/pagefind/src/index
 * @throws where Pagefind fails, or gives its files another form than 1.5 does
 */
export async function indexDocuments(
  documents: Iterable<IndexedDocument>,
  language: string,
  earlier: EarlierIndex,
): Promise<MadeIndex> {
  const vocabulary = openVocabulary(language);
  const stream = openWordStream(vocabulary);
  const lists = openPageLists();
  const closed = new Map<string, Uint8Array>();
  const close = (file: string, content: Uint8Array) =>
    void closed.set(file, earlier.read(file) ?? closePagefindFile(content));
  const fragments: (readonly [file: string, content: Buffer])[] = [];
  const pages: (readonly [fragment: string, words: number])[] = [];
  for (const { url, part } of documents) {
    const document = readDocument(part, vocabulary);
    stream.add(document);
    lists.add(document);
    const content = writeFragment(url, document);
    const name = nameByContent(language, content);
    pages.push([name, Math.max(1, document.words.length)]);
    fragments.push([`fragment/${name}.pf_fragment`, content]);
  }
  const forms = listForms(vocabulary.words());
  const reading = readWords(forms.forms, language, earlier.book);
  // It is waited for later; until then, nobody hears of a failure.
  reading.catch(() => {});
  for (const [number, [file, content]] of fragments.entries()) {
    if (number % TURN === 0) await setImmediate();
    close(file, content);
  }
  const suggested = countWords(stream, forms);
  const { words, book } = await reading;
  const table = tabulateSlots(words);
  const texts = collectPostings(stream, forms, table);
  const meta = collectMetaPostings(stream, forms, table);
  const chunks: Cbor[] = [];
  for (const { from, to, name, content } of writeChunks(table.stems, texts, meta, language)) {
    chunks.push([from, to, name]);
    close(`index/${name}.pf_index`, content);
  }
  const filters = lists.filters(language);
  for (const [[, name], content] of filters) close(`filter/${name}.pf_filter`, content);
  const entry = JSON.parse(Buffer.from(book.files.get(ENTRY) ?? []).toString("utf8")) as Entry;
  const summary = encodeCbor([
    entry.version,
    pages,
    chunks,
    filters.map(([filter]) => filter),
    lists.sorts(),
    stream.fields(),
  ]);
  const hash = nameByContent(language, summary);
  close(`pagefind.${hash}.pf_meta`, summary);
  const [{ wasm = null } = {}] = Object.values(entry.languages);
  const own: Entry = { ...entry, languages: { [language]: { hash, wasm, page_count: pages.length } } };
  const files = new Map([...closed].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  for (const [path, content] of book.files)
    if (path === "pagefind.js" || MODULE.test(path)) files.set(path, content);
  files.set(ENTRY, Buffer.from(JSON.stringify(own)));
  return { files, book, words: suggested };
}

/** `pagefind-entry.json`. */
interface Entry {
  readonly version: string;
  readonly languages: Readonly<
    Record<string, { readonly hash: string; readonly wasm: string | null; readonly page_count: number }>
  >;
}
