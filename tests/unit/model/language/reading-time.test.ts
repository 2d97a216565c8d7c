import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { estimateMinutes } from "../../../../src/model/language/reading-time.ts";

describe("The time to read a text", () => {
  it("counts words, and syllables of Hangul, without markup", () => {
    const texts = [
      `<p class="one two three">${"word ".repeat(460)}</p>`,
      `<p>${"가나다라 ".repeat(250)}</p>`,
      `<p>${"word ".repeat(230)}${"가나다라마 ".repeat(100)}</p>`,
    ];

    assert.deepEqual(texts.map(estimateMinutes), [2, 2, 2]);
  });

  it("counts words joined by apostrophes and hyphens as one", () => {
    assert.equal(estimateMinutes("the harbour’s tide-table isn't — “new”. ".repeat(46)), 1);
  });

  it("is undefined for a few lines", () => {
    assert.deepEqual(["", "<p>See the PDF.</p>"].map(estimateMinutes), [undefined, undefined]);
  });
});
