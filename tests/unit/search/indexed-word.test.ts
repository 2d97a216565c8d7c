import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { lighten, sizeOf, toPacked, toWord, withPlaces } from "../../../src/search/indexed-word.ts";
import type { Cbor } from "../../../src/search/pagefind-files.ts";

/** On pages 2 and 5: in the text at 10 and 13 with the weight 24; in field 1 of the metadata at 0 and 4. */
const PACKED: Cbor = [
  "cafe",
  [
    [2, [-25, 10, 3], []],
    [3, [], [-2, 0, 4]],
  ],
  [["café", [[7, [-145, 1], [-1, 2]]]]],
];

describe("A word of an index", () => {
  it("is written as it was read", () => {
    assert.deepEqual(toPacked(toWord(PACKED)), PACKED);
  });

  it("is read with its places", () => {
    const { pages, spellings } = toWord(PACKED);

    assert.deepEqual(
      [...pages],
      [
        [2, { text: [-25, 10, 3], fields: [] }],
        [5, { text: [], fields: [-2, 0, 4] }],
      ],
    );
    assert.deepEqual([...(spellings[0]?.[1] ?? [])], [[7, { text: [-145, 1], fields: [-1, 2] }]]);
    assert.equal(sizeOf(toWord(PACKED)), 9);
  });

  it("takes further places in order, and those that it has keep their weight", () => {
    const word = withPlaces(
      toWord(["w", [[4, [-25, 8], []]], []]),
      new Map([
        [4, [{ text: [-13, 3, 5], fields: [-1, 1] }]],
        [1, [{ text: [-13, 0], fields: [] }]],
      ]),
    );

    assert.deepEqual(toPacked(word), [
      "w",
      [
        [1, [-13, 0], []],
        [3, [-13, 3, -25, 8], [-1, 1]],
      ],
      [],
    ]);
  });

  it("is lightened in all groups, which stay in order", () => {
    const lighter = [[4, 7], [-51, 4, 7], [-3, 4, -25, 2], [-25, 2, -3, 4], [-2, 1, -3, 5], []].map(
      (text) => lighten({ text, fields: [-1, 0] }, 0.5).text,
    );

    assert.deepEqual(lighter, [[-14, 4, 7], [4, 7], [-2, 4, -13, 2], [-2, 4, -13, 2], [-2, 1, 4], []]);
  });

  it("stands in one spelling on a page", () => {
    const word = withPlaces(
      toWord(["w", [], [["W", [[4, [-25, 8], []]]]]]),
      new Map([[4, [{ text: [-13, 3], fields: [] }]]]),
    );

    assert.deepEqual(toPacked(word), ["w", [], [["W", [[4, [-13, 3, -25, 8], []]]]]]);
  });
});
