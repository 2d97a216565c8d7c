import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { countWords, mergeWords } from "../../../src/search/count-words.ts";

describe("The words of an index", () => {
  it("are those of titles and headings, and those of several texts, the weightiest first", () => {
    const documents = [
      '<h2 id="x">Alliance politics</h2><div>The alliance once.</div><meta content="Sanctions &#38; Trade">',
      "<div>The alliance twice, alliance.</div>",
      "<div>The politics there’s.</div>",
    ];

    assert.deepEqual(
      [...countWords(documents, 3)],
      [
        ["alliance", 5],
        ["politics", 5],
        ["sanctions", 4],
        ["trade", 4],
      ],
    );
  });

  it("are Korean ones without particles", () => {
    assert.deepEqual(
      [...countWords(["<h2>한미동맹의 미래는</h2>"], 1)],
      [
        ["미래", 4],
        ["한미동맹", 4],
      ],
    );
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
