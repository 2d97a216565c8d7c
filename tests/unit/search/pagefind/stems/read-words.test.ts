import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ReadWord } from "../../../../../src/search/pagefind/stems/ask-pagefind.ts";
import { readWords } from "../../../../../src/search/pagefind/stems/read-words.ts";

const aPart = (stem: string): ReadWord => ({ stem, isPart: true });
const aWhole = (stem: string): ReadWord => ({ stem, isPart: false });

describe("The words of an index", () => {
  it("include the compounds in a compound, in whatever order Pagefind returns its parts", async () => {
    const parts = [aWhole("ofbre"), aPart("of"), aPart("breed")];
    const best = [aWhole("bestofbre"), aPart("best"), aPart("of"), aPart("breed")];
    const found = [parts, parts.toReversed()].map(async (read) => {
      const words = new Map<string, readonly ReadWord[]>([
        ["best-of-breed", best],
        ["of-breed", read],
        ["best-of", [aWhole("bestof")]],
      ]);
      const book = { language: "en", words, files: new Map() };
      return (await readWords(["best-of-breed"], "en", book)).words[0]?.at(-1);
    });

    const held = { stem: "ofbre", spelling: undefined, isPart: true, isSuffix: true };
    assert.deepEqual(await Promise.all(found), [held, held]);
  });
});
