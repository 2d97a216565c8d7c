import { readDocuments } from "./documents/read-documents.ts";
import { indexDocuments } from "./index-documents.ts";
import type { IndexMaker } from "./index-maker.ts";
import { BOOK_FILE, readBook, type WordBook, writeBook } from "./stems/word-book.ts";

/** Our writer, for the versions of Pagefind that it is tested with. */
export function openOwnWriter(): IndexMaker {
  /** What Pagefind has said of the words of the last shard. */
  let last: WordBook | undefined;
  return async (documents, language, earlier) => {
    const readEarlier = (file: string) =>
      earlier?.lengths.has(file) ? orNothing(() => earlier.read(file)) : undefined;
    const read = readDocuments(documents, language, readEarlier);
    const known = orNothing(() => earlier && readBook(earlier.read(BOOK_FILE)));
    const { files, book, words } = await indexDocuments(read, readEarlier, known ?? last);
    last = book;
    files.set(BOOK_FILE, writeBook(book));
    return { files, words };
  };
}

/** Whatever cannot be read from an earlier index is made anew. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
