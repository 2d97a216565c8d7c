import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDocument } from "../../../../../src/search/pagefind/documents/read-document.ts";
import { countWords, mergeWords } from "../../../../../src/search/pagefind/words/count-words.ts";
import { openVocabulary } from "../../../../../src/search/pagefind/words/vocabulary.ts";
import { listForms } from "../../../../../src/search/pagefind/words/word-forms.ts";
import { openWordStream } from "../../../../../src/search/pagefind/words/word-stream.ts";

function count(
  ...texts: readonly (string | readonly [html: string, title: string])[]
): readonly (readonly [word: string, weight: number])[] {
  const vocabulary = openVocabulary("en");
  const stream = openWordStream(vocabulary);
  for (const text of texts) {
    const [html, title] = [text].flat();
    stream.add(
      readDocument({ html: html ?? "", meta: title ? { title } : {}, filters: {}, sorts: {} }, vocabulary),
    );
  }
  return [...countWords(stream, listForms(vocabulary.words()))];
}

describe("The words of an index", () => {
  it("are those of titles and headings, and those of several texts, the weightiest first", () => {
    const others = Array.from({ length: 256 }, () => "<div></div>");
    const words = count(
      ...others,
      ['<h2 id="x">Alliance politics</h2><div>The alliance once.</div>', "Sanctions & Trade"],
      "<div>The “alliance” twice, Alliance.</div>",
      "<div>The politics there’s.</div>",
    );

    assert.deepEqual(words, [
      ["alliance", 5],
      ["politics", 5],
      ["sanctions", 4],
      ["trade", 4],
    ]);
  });

  it("are all words if there are few texts", () => {
    assert.deepEqual(count("<div>The oyster and the tide.</div>", "<div>Oyster beds.</div>"), [
      ["oyster", 2],
      ["beds", 1],
      ["tide", 1],
    ]);
  });

  it("include Korean ones without particles", () => {
    assert.deepEqual(count("<h2>한미동맹의 미래는</h2>"), [
      ["미래", 4],
      ["한미동맹", 4],
    ]);
  });

  it("are counted over shards", () => {
    const merged = mergeWords(
      [
        new Map([
          ["tide", 3],
          ["lamp", 4],
        ]),
        new Map([["tide", 3]]),
      ],
      1,
    );

    assert.deepEqual([...merged], [["tide", 6]]);
  });
});
