import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findLike } from "../../../../../src/search/client/worker/spelling.ts";

const WORDS = ["tide", "winter", "oyster", "oysters", "sister", "등대지기", "물때표", "대합실", "목요일"];

describe("Words like one that is not there", () => {
  it("differ by a slip, or in a longer word by two where none is nearer, the likeliest first", () => {
    const found = ["oystr", "oister", "tied", "wintre", "oyschters", "krakatoa"].map((word) =>
      findLike(word, WORDS),
    );

    assert.deepEqual(found, [["oyster"], ["oyster", "sister"], ["tide"], ["winter"], ["oysters"], []]);
  });

  it("are Korean ones by their letters, and what compounds begin with", () => {
    const found = ["등데지기", "물떼", "물떼표", "대햡", "목욜"].map((word) => findLike(word, WORDS));

    assert.deepEqual(found, [["등대지기"], ["물때"], ["물때표"], ["대합"], ["목요일"]]);
  });
});
