import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { textFor } from "../../../../src/model/interface/interface-text.ts";

describe("The interface", () => {
  it("is in the language of the page, whatever its region, or else in English", () => {
    const languages = ["ko", "ko-KR", "en", "en-GB", "fr", ""];

    const words = languages.map((lang) => textFor(lang).search);

    assert.deepEqual(words, ["검색", "검색", "Search", "Search", "Search", "Search"]);
  });

  it("counts without grouping digits, and one publication in the singular", () => {
    const counts = [0, 1, 2, 6325];

    const written = counts.map((count) => [
      textFor("en").publications(count),
      textFor("ko").publications(count),
    ]);

    assert.deepEqual(written, [
      ["0 publications.", "발간물 0건."],
      ["1 publication.", "발간물 1건."],
      ["2 publications.", "발간물 2건."],
      ["6325 publications.", "발간물 6325건."],
    ]);
  });

  it("agrees in number", () => {
    const { category, aboutTheAuthors, countOf } = textFor("en");

    const texts = [1, 2].map((count) => [category(count), aboutTheAuthors(count), countOf(count)]);

    assert.deepEqual(texts, [
      ["Category:", "About the author", "1 publication"],
      ["Categories:", "About the authors", "2 publications"],
    ]);
  });

  it("writes the article of a series in lower case within a sentence", () => {
    const series = ["The Peninsula", "Working Papers", "Theory"];

    const labels = series.map((title) => textFor("en").returnTo(title));

    assert.deepEqual(labels, ["Return to the Peninsula", "Return to Working Papers", "Return to Theory"]);
  });
});
