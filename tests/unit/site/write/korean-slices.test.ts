import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findKoreanSlices, trimKoreanFaces } from "../../../../src/site/write/korean-slices.ts";

const rule = (file: string, range: string) =>
  `@font-face{font-family:"Noto Serif KR";src:url(/_astro/${file})format("woff2");unicode-range:${range}}\n`;
/** The ranges of the face's package by their numbers. */
const [RARE, COMPATIBILITY] = [
  { slice: 1, range: "U+f92f-f980,U+f982-f9c9" },
  {
    slice: 0,
    range:
      "U+f9ca-fa0b,U+ff03-ff05,U+ff07,U+ff0a-ff0b,U+ff0d-ff19,U+ff1b,U+ff1d,U+ff20-ff5b,U+ff5d,U+ffe0-ffe3,U+ffe5-ffe6",
  },
];
const page = (text: string, sheet = "/fonts/korean.css") =>
  `<html lang="ko"><head><link rel="stylesheet" href="${sheet}"></head><body>${text}</body></html>`;

describe("The slices of the Korean faces that a page needs", () => {
  it("have its characters", () => {
    const none = findKoreanSlices(page(""));

    const found = findKoreanSlices(page("\uf930\uff04"));

    assert.deepEqual(
      found.filter((slice) => !none.includes(slice)),
      [COMPATIBILITY.slice, RARE.slice],
    );
  });

  it("include those of characters that Latin faces have too", () => {
    const none = findKoreanSlices(page(""));

    const found = ["―", "‰", "№", "※"].map((sign) => findKoreanSlices(page(sign)));

    assert.deepEqual(
      found.map((slices) => slices.length - none.length),
      [1, 1, 1, 1],
    );
    assert.ok(found.flat().every((slice) => slice < 120));
  });

  it("are none if the page does not load the faces", () => {
    assert.deepEqual(findKoreanSlices(page("한국어", "/_astro/site.css")), []);
  });

  it("are found on a site below a path", () => {
    assert.notDeepEqual(findKoreanSlices(page("한국어", "/archive/fonts/korean.css")), []);
  });
});

describe("The style sheet of the Korean faces", () => {
  it("loses the rules of unused slices, and says which files they named", () => {
    const sheet = rule("a.woff2", COMPATIBILITY.range) + rule("b.woff2", RARE.range);

    const trimmed = trimKoreanFaces(sheet, new Set([RARE.slice]));

    assert.deepEqual(trimmed, { sheet: rule("b.woff2", RARE.range), unused: ["/_astro/a.woff2"] });
  });
});
