import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readDocument } from "../../../../../src/search/pagefind/documents/read-document.ts";
import { openVocabulary } from "../../../../../src/search/pagefind/words/vocabulary.ts";

const NOTHING = { html: "", meta: {}, filters: {}, sorts: {} };

function read(html: string) {
  const vocabulary = openVocabulary("en");
  const { words, ...document } = readDocument({ ...NOTHING, html }, vocabulary);
  return { ...document, words: [...words].map((word) => vocabulary.words()[word]) };
}

describe("A document", () => {
  it("is read with blocks as sentences, and with entities decoded", () => {
    const { content, words } = read(
      "<div>Low tide<br>at six</div><div>R&amp;D &lt;b&gt;!</div><div>(so)</div>",
    );

    assert.equal(content, "Low tide at six. R&D <b>! (so).");
    assert.deepEqual(words, ["Low", "tide", "at", "six.", "R&D", "<b>!", "(so)."]);
  });

  it("has anchors with the number of words before them, and heavier headings", () => {
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

  it("gives words the weight that their element sets, even in headings", () => {
    const { weights } = read(
      '<div data-pagefind-weight="0.5">a<h2>b</h2></div><h2 data-pagefind-weight="1">c</h2>',
    );

    assert.deepEqual(weights, [
      [0, 12],
      [2, 24],
    ]);
  });

  it("has its fields, filters and sorts by name, each in one line", () => {
    const { meta, filters, sorts } = readDocument(
      {
        ...NOTHING,
        meta: { title: 'A "tide"\n > 1', by: " Mo " },
        filters: { type: ["x"], author: ["Reed, Jr: &amp; son", "Oh"] },
        sorts: { date: "2021-04-01T10:00" },
      },
      openVocabulary("en"),
    );

    assert.deepEqual(
      [...meta],
      [
        ["by", "Mo"],
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
  });
});
