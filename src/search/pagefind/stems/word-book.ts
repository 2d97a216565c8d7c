import type { Answer, ReadWord } from "./ask-pagefind.ts";

/** What Pagefind makes of the words of an index, kept with the index so that Pagefind need not be asked again. */
export interface WordBook extends Pick<Answer, "files"> {
  readonly language: string;
  readonly words: ReadonlyMap<string, readonly ReadWord[]>;
}

/** The file of a book in an index. */
export const BOOK_FILE = "book.json";

/** A word with nothing but a stem is written as the stem. */
type Written = string | ReadWord;

interface WrittenBook {
  readonly language: string;
  readonly words: readonly (readonly [word: string, ...read: readonly Written[]])[];
  /** In Base64. */
  readonly files: readonly (readonly [path: string, content: string])[];
}

export function writeBook({ language, words, files }: WordBook): Buffer {
  const book: WrittenBook = {
    language,
    words: [...words].map(([word, read]) => [word, ...read.map(shorten)]),
    files: [...files].map(([path, content]) => [path, Buffer.from(content).toString("base64")]),
  };
  return Buffer.from(JSON.stringify(book));
}

/** @param bytes as `writeBook` returns them */
export function readBook(bytes: Buffer): WordBook {
  const { language, words, files } = JSON.parse(bytes.toString("utf8")) as WrittenBook;
  return {
    language,
    words: new Map(words.map(([word, ...read]) => [word, read.map(lengthen)])),
    files: new Map(files.map(([path, content]) => [path, Buffer.from(content, "base64")])),
  };
}

function shorten(word: ReadWord): Written {
  return word.spelling === undefined && !word.isPart ? word.stem : word;
}

function lengthen(word: Written): ReadWord {
  return typeof word === "string" ? { stem: word, isPart: false } : word;
}
