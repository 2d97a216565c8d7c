import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findLike } from "../../../../../src/search/client/worker/spelling.ts";

const WORDS = ["tide", "winter", "oyster", "oysters", "sister", "등대지기", "물때표", "대합실", "목요일"];

describe("Words similar to a missing one", () => {
  it("differ by one slip, or in a longer word by two if none is nearer, the likeliest first", () => {
    const found = ["oystr", "oister", "tied", "wintre", "oyschters", "krakatoa"].map((word) =>
      findLike(word, WORDS),
    );

    assert.deepEqual(found, [["oyster"], ["oyster", "sister"], ["tide"], ["winter"], ["oysters"], []]);
  });

  it("are compared by letters in Korean, and include the beginnings of compounds", () => {
    const found = ["등데지기", "물떼", "물떼표", "대햡", "목욜"].map((word) => findLike(word, WORDS));

    assert.deepEqual(found, [["등대지기"], ["물때"], ["물때표"], ["대합"], ["목요일"]]);
  });
});
