import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { didYouMean, suggestNearest } from "../../../src/content/suggest.ts";

describe("A mistyped word", () => {
  it("is taken for the nearest one, whatever its case", () => {
    const words = ["tides", "lamps", "harbour-bells"];

    const meant = ["tide", "TIDES", "lmaps", "harbor-bell"].map((word) => suggestNearest(word, words));

    assert.deepEqual(meant, ["tides", "tides", "lamps", "harbour-bells"]);
  });

  it("is compared letter by letter, also in Hangul syllables, and accents count little", () => {
    const names = ["김민수", "박지훈", "josé-muñoz"];

    const meant = ["김민스", "박치훈", "jose-munoz"].map((word) =>
      suggestNearest(word.normalize("NFC"), names),
    );

    assert.deepEqual(meant, ["김민수", "박지훈", "josé-muñoz"]);
  });

  it("brings no guess if it is like none", () => {
    const words = ["tides", "lamps", "sea", "김지훈"];

    const guesses = ["ferries", "", "economics", "tax", "김민수"].map((word) => didYouMean(word, words));

    assert.deepEqual(guesses, ["", "", "", "", ""]);
  });

  it("becomes a question", () => {
    const question = didYouMean("tide", ["tides"]);

    assert.equal(question, 'Did you mean "tides"? ');
  });
});
