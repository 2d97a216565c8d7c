import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { toPattern } from "../../../../../src/search/client/page/mark-terms.ts";
import { toResult } from "../../../../../src/search/client/worker/to-result.ts";

const TEXT = "🚀 rockets, 🚀🚀 Rocket-fuel “한·중” 동맹이 don’t C++ (sea level) sea—Level";

function mark(...terms: readonly string[]): readonly string[] {
  return [...TEXT.matchAll(toPattern(terms))].map(({ index, 0: term }) => {
    assert.equal(TEXT.slice(index, index + term.length), term);
    return term;
  });
}

function resultOf(content: string, excerpt: string, locations: readonly number[], ...phrases: string[]) {
  const record = { url: "/a/", content, excerpt, locations, meta: { title: "A" }, sub_results: [] };
  const { url, excerpt: pieces } = toResult(record, {
    words: [],
    phrases,
    isLongQuestion: false,
    written: new Map(),
  });
  return { terms: new URL(url, "https://example.org").searchParams.get("highlight"), pieces };
}

describe("Marks on an article's page", () => {
  for (const [terms, marked] of [
    [["rockets"], ["rockets"]],
    [["🚀"], ["🚀", "🚀", "🚀"]],
    [["rocket"], ["Rocket"]],
    [["동맹"], ["동맹"]],
    [["한중"], ["한·중"]],
    [["dont"], ["don’t"]],
    [["C++"], ["C"]],
    [['"sea level"'], ["sea level", "sea—Level"]],
    [['"🚀 rockets"'], ["🚀 rockets"]],
  ] as const) {
    it(`stand on ${marked.join(", ")} for ${terms.join(" ")}`, () => {
      assert.deepEqual(mark(...terms), marked);
    });
  }
});

describe("A result", () => {
  it("marks words without the signs around them, and emoji", () => {
    const { terms, pieces } = resultOf(
      "🚀 rockets, “𝐀” C++ a<b",
      "<mark>🚀</mark> <mark>rockets,</mark> <mark>“𝐀”</mark> <mark>C++</mark> <mark>a&lt;b</mark>",
      [0, 1, 2, 3, 4],
    );

    assert.deepEqual(pieces, ["", "🚀", " ", "rockets", ", “", "𝐀", "” ", "C", "++ ", "a<b", ""]);
    assert.equal(terms, "🚀 rockets 𝐀 C a<b");
  });

  it("names each word once, whatever its capitals", () => {
    assert.equal(resultOf("Tide, tide TIDE", "", [0, 1, 2]).terms, "TIDE");
  });

  it("names a phrase as the publication writes it", () => {
    const { terms } = resultOf("the (한·중 관계)", "", [1, 2], "한중 관계", "a b");

    assert.equal(terms, '"한·중 관계" "a b"');
  });
});
