import { encode } from "cborg";
import type { ReadDocuments, ReadEarlier } from "./documents/read-documents.ts";
import { ENTRY, type Entry, readEntry, writeEntry } from "./files/entry.ts";
import { closePagefindFile, nameByContent } from "./files/pagefind-files.ts";
import type { MadeIndex } from "./index-maker.ts";
import { bundleChunks } from "./postings/bundle-chunks.ts";
import { collectMetaPostings, collectPostings } from "./postings/postings.ts";
import { writeChunks } from "./postings/write-chunks.ts";
import { readWords } from "./stems/read-words.ts";
import { tabulateSlots } from "./stems/slots.ts";
import type { WordBook } from "./stems/word-book.ts";
import { countWords } from "./words/count-words.ts";
import { listForms } from "./words/word-forms.ts";

export interface WrittenIndex extends MadeIndex {
  /** What Pagefind has said of the words. */
  readonly book: WordBook;
}

const MODULE = /^wasm\..+\.pagefind$/;

/**
 * Makes a search index in Pagefind's format. Pagefind itself reads each word of the vocabulary once. This code finds where
 * the words are, so that an archive of millions of words takes seconds. The same documents give the same bytes.
 *
 * @param book what Pagefind has said of words before
 * @see https://github.com/Pagefind/pagefind/tree/v1.5.2/pagefind/src/index
 * @throws if Pagefind fails, or writes its files in another form than 1.5 does
 */
export async function indexDocuments(
  read: ReadDocuments,
  readEarlier: ReadEarlier,
  book: WordBook | undefined,
): Promise<WrittenIndex> {
  const { language, stream } = read;
  const forms = listForms(read.vocabulary.words());
  const reading = readWords(forms.forms, language, book);
  // Without this, a failure would end the process before it is awaited below.
  reading.catch(() => {});
  const suggested = countWords(stream, forms);
  const known = await reading;
  const table = tabulateSlots(known.words);
  const texts = collectPostings(stream, forms, table);
  const meta = collectMetaPostings(stream, forms, table);
  const chunks = await bundleChunks(writeChunks(table.stems, texts, meta), language, readEarlier);
  const files = new Map([...read.bundles, ...chunks.files]);
  const close = (file: string, content: Uint8Array) =>
    void files.set(file, readEarlier(file) ?? closePagefindFile(content));
  const filters = read.lists.filters(language);
  for (const [[, name], content] of filters) close(`filter/${name}.pf_filter`, content);
  const entry = readEntry(known.book.files.get(ENTRY));
  const summary = encode([
    entry.version,
    read.pages,
    chunks.names,
    filters.map(([filter]) => filter),
    read.lists.sorts(),
    stream.fields(),
  ]);
  const hash = nameByContent(language, summary);
  close(`pagefind.${hash}.pf_meta`, summary);
  const sorted = new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));
  return { files: withShipped(sorted, known.book, entry, hash, read), book: known.book, words: suggested };
}

/** Adds the files that Pagefind ships with an index. */
function withShipped(
  files: Map<string, Uint8Array>,
  book: WordBook,
  entry: Entry,
  hash: string,
  { language, pages }: ReadDocuments,
): Map<string, Uint8Array> {
  for (const [path, content] of book.files)
    if (path === "pagefind.js" || MODULE.test(path)) files.set(path, content);
  const [{ wasm = null } = {}] = Object.values(entry.languages);
  const own: Entry = { ...entry, languages: { [language]: { hash, wasm, page_count: pages.length } } };
  return files.set(ENTRY, writeEntry(own));
}
