import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { decode } from "cborg";
import { GROUP, type Postings } from "../../../../../src/search/pagefind/postings/postings.ts";
import { writeChunks } from "../../../../../src/search/pagefind/postings/write-chunks.ts";

/** An index in which each word occurs once, on the page of its number. */
function write(words: readonly string[]) {
  const numbers = Uint32Array.from(words, (_, index) => index);
  const texts: Postings = {
    starts: Uint32Array.from([...numbers, words.length]),
    pages: numbers,
    places: numbers.map(() => 24 * GROUP + 7),
  };
  const meta: Postings = {
    starts: new Uint32Array(words.length + 1),
    pages: new Uint32Array(),
    places: new Uint32Array(),
  };
  const stems = words.map((stem, plain) => ({ stem, plain, spelled: new Map() }));
  return [...writeChunks(stems, texts, meta)].map(({ content, ...chunk }) => {
    const [written] = decode(content) as readonly [readonly (readonly [string, unknown])[]];
    return { ...chunk, words: written.map(([word]) => word), places: written.map(([, pages]) => pages) };
  });
}

const latin = Array.from({ length: 40_000 }, (_, index) => `w${index.toString(36)}x`);
const korean = Array.from({ length: 30_000 }, (_, index) =>
  [0xac00 + (index % 700), 0xb2e4, 0xac00 + (index % 11_000)]
    .map((code) => String.fromCodePoint(code))
    .join("")
    .normalize("NFD"),
);

describe("The chunks of an index", () => {
  it("have all words in the order of their bytes, with their places", () => {
    const words = ["b", "\u{1f30a}", "\uff61", "a"];

    assert.deepEqual(
      write(words).map((chunk) => [chunk.words, chunk.places]),
      [
        [
          ["a", "b", "\uff61", "\u{1f30a}"],
          [[[3, [-25, 7], []]], [[0, [-25, 7], []]], [[2, [-25, 7], []]], [[1, [-25, 7], []]]],
        ],
      ],
    );
  });

  it("are bounded by as few letters as tell two of them apart", () => {
    const chunks = write([...latin, ...korean]);

    assert.ok(chunks.length > 5);
    assert.equal(chunks.flatMap(({ words }) => words).join(" "), [...latin, ...korean].toSorted().join(" "));
    for (const [index, { from, to, words }] of chunks.entries()) {
      const [first = "", last = ""] = [words[0], words.at(-1)];
      const next = chunks[index + 1];
      assert.ok(from <= first && first.startsWith(from), `${from} begins ${first}`);
      assert.ok(last.startsWith(to), `${to} begins ${last}`);
      assert.ok(next === undefined || to < next.from, `${to} stands before ${next?.from}`);
    }
  });

  it("are not cut between Korean words with the same first two syllables", () => {
    const beginnings = write(korean).map(
      ({ words }) => new Set(words.map((word) => word.normalize("NFC").slice(0, 2))),
    );

    const all = beginnings.flatMap((own) => [...own]);
    assert.ok(beginnings.length > 2);
    assert.equal(new Set(all).size, all.length);
  });

  it("are not cut between other words with the same first four letters", () => {
    const words = latin.map((word) => `${word.slice(1, 4)}${word}`);

    const beginnings = write(words).map(({ words }) => new Set(words.map((word) => word.slice(0, 4))));

    const all = beginnings.flatMap((own) => [...own]);
    assert.ok(beginnings.length > 1, `${beginnings.length} chunks`);
    assert.equal(new Set(all).size, all.length);
  });
});
