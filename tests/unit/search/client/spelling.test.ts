import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findLike } from "../../../../src/search/client/spelling.ts";

const WORDS = ["tide", "winter", "oyster", "oysters", "sister", "등대지기", "물때표", "대합실", "목요일"];

describe("Words like one that is not there", () => {
  it("differ by a slip in a short word and two in a longer one, the likeliest first", () => {
    const found = ["oystr", "oister", "tied", "wintre", "krakatoa"].map((word) => findLike(word, WORDS));

    assert.deepEqual(found, [["oyster"], ["oyster", "sister", "oysters"], ["tide"], ["winter"], []]);
  });

  it("are Korean ones by their letters, and what compounds begin with", () => {
    const found = ["등데지기", "물떼", "물떼표", "대햡", "목욜"].map((word) => findLike(word, WORDS));

    assert.deepEqual(found, [["등대지기"], ["물때"], ["물때표"], ["대합"], ["목요일"]]);
  });
});
