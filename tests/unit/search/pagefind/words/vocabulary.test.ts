import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { growArray } from "../../../../../src/search/pagefind/words/growing-array.ts";
import { openVocabulary } from "../../../../../src/search/pagefind/words/vocabulary.ts";

function read(language: string, ...texts: readonly string[]) {
  const vocabulary = openVocabulary(language);
  const numbers = growArray();
  const shown = texts.map((text) => vocabulary.read(text, numbers));
  return { shown, numbers: [...numbers.values()], words: vocabulary.words() };
}

describe("The vocabulary of an index", () => {
  it("has words with their punctuation, each once", () => {
    const { shown, numbers, words } = read("en", "A tide, a\n\t tide,", " the tide ");

    assert.deepEqual(shown, ["A tide, a tide,", "the tide"]);
    assert.deepEqual(words, ["A", "tide,", "a", "the", "tide"]);
    assert.deepEqual(numbers, [0, 1, 2, 1, 3, 4]);
  });

  it("takes all white space of Unicode for spaces, and ignores zero-width spaces", () => {
    const { shown, words } = read("ko", "가\u00a0나\u3000다\u2003라\u0085마", "\u200b", "바\u200b사");

    assert.deepEqual(shown, ["가 나 다 라 마", "", "바사"]);
    assert.deepEqual(words, ["가", "나", "다", "라", "마", "바사"]);
  });

  it("cuts texts into words in a language without spaces", () => {
    const { shown, words } = read("ja", "日本の海です");

    assert.ok(words.length > 1);
    assert.equal(words.join(""), "日本の海です");
    assert.equal(shown[0], words.join("\u200b"));
  });

  it("tells very many words apart", () => {
    const many = Array.from({ length: 200_000 }, (_, index) => `w${index * 7919}`);

    const { numbers, words } = read("en", many.join(" "), many.toReversed().join(" "));

    assert.deepEqual(words, many);
    assert.deepEqual(numbers.slice(many.length), numbers.slice(0, many.length).toReversed());
  });
});
