import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readWords } from "../../../../../src/search/pagefind/stems/read-words.ts";
import { readBook, writeBook } from "../../../../../src/search/pagefind/stems/word-book.ts";

const WORDS = ["sanctions", "sea-level", "Café", "제재를", "A&B", "!"];

describe("The word book of an index", () => {
  it("is read as it was written", async () => {
    const { book } = await readWords(WORDS, "en", undefined);

    const again = readBook(writeBook(book));

    assert.deepEqual(again, book);
  });

  it("keeps what Pagefind said of words when it gets new ones", async () => {
    const { book } = await readWords(WORDS.slice(0, 3), "en", undefined);
    const { words } = await readWords(WORDS, "en", undefined);

    const joined = await readWords(WORDS, "en", book);
    const known = await readWords(WORDS, "en", {
      ...joined.book,
      files: new Map([["pagefind.js", Buffer.from("kept")]]),
    });

    assert.deepEqual(joined.words, words);
    assert.deepEqual(known.words, words);
    assert.deepEqual([...known.book.files.keys()], ["pagefind.js"]);
  });

  it("is not used for another language", async () => {
    const { book } = await readWords(["maisons"], "en", undefined);
    const { words } = await readWords(["maisons"], "fr", undefined);

    const read = await readWords(["maisons"], "fr", book);

    assert.deepEqual(read.words, words);
  });
});
