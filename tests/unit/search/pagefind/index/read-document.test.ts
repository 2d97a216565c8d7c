import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDocument } from "../../../../../src/search/pagefind/index/read-document.ts";
import { openVocabulary } from "../../../../../src/search/pagefind/index/vocabulary.ts";

function read(body: string) {
  const vocabulary = openVocabulary("en");
  const { words, ...document } = readDocument(
    `<!doctype html><html lang="en"><body>${body}</body></html>`,
    vocabulary,
  );
  return { ...document, words: [...words].map((word) => vocabulary.words()[word]) };
}

describe("A document", () => {
  it("is read with blocks as sentences, and entities as what they stand for", () => {
    const { content, words } = read(
      "<div>Low tide<br>at six</div><div>R&amp;D &lt;b&gt;!</div><div>(so)</div>",
    );

    assert.equal(content, "Low tide at six. R&D <b>! (so).");
    assert.deepEqual(words, ["Low", "tide", "at", "six.", "R&D", "<b>!", "(so)."]);
  });

  it("has anchors with how many words stand before them, and headings that weigh more", () => {
    const { anchors, weights } = read(
      '<div>One two<h2 id="a b">Three &amp;amp; four</h2>five</div><h3 id="c">Six</h3><div>seven</div>',
    );

    assert.deepEqual(anchors, [
      { element: "h2", id: "ab", text: "Three & four", location: 2 },
      { element: "h3", id: "c", text: "Six", location: 6 },
    ]);
    assert.deepEqual(weights, [
      [0, 24],
      [2, 144],
      [5, 24],
      [6, 120],
      [7, 24],
    ]);
  });

  it("has words that weigh what is said, headings within them too", () => {
    const { weights } = read(
      '<div data-pagefind-weight="0.5">a<h2>b</h2></div><h2 data-pagefind-weight="1">c</h2>',
    );

    assert.deepEqual(weights, [
      [0, 12],
      [2, 24],
    ]);
  });

  it("has what its tags say: fields, values of filters in their order, and what it is sorted by", () => {
    const { meta, filters, sorts, words } = read(
      '<meta content="A &quot;tide&quot; > 1" data-x="Mo" data-pagefind-meta="title[content], by[data-x], date:2021-04-01">' +
        '<meta data-pagefind-filter="author:Reed, Jr: &amp;amp; son"><meta data-pagefind-filter="author:Oh">' +
        '<meta content="x" data-pagefind-sort="date:2021-04-01T10:00" data-pagefind-filter="type[content]">',
    );

    assert.deepEqual(
      [...meta],
      [
        ["by", "Mo"],
        ["date", "2021-04-01"],
        ["title", 'A "tide" > 1'],
      ],
    );
    assert.deepEqual(
      [...filters],
      [
        ["author", ["Reed, Jr: & son", "Oh"]],
        ["type", ["x"]],
      ],
    );
    assert.deepEqual([...sorts], [["date", "2021-04-01T10:00"]]);
    assert.deepEqual(words, []);
  });
});
