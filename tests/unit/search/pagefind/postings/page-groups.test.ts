import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { joinSuffixes, type PageGroup } from "../../../../../src/search/pagefind/postings/page-groups.ts";
import { GROUP } from "../../../../../src/search/pagefind/postings/postings.ts";

const at = (place: number, weight = 24) => weight * GROUP + place;
const text = (...places: readonly number[]): PageGroup => ({ text: places, meta: [] });

describe("A suffix of a Korean word", () => {
  it("joins the spelling that a page has, and the plain form on other pages", () => {
    const plain = new Map<number, PageGroup>();
    const spelled = new Map([[3, text(at(8))]]);

    joinSuffixes(
      plain,
      [spelled],
      new Map([
        [3, text(at(2, 12))],
        [5, text(at(1, 12))],
      ]),
    );

    assert.deepEqual([...spelled], [[3, text(at(8), at(2, 12))]]);
    assert.deepEqual([...plain], [[5, text(at(1, 12))]]);
  });

  it("leaves known places as they are, and adds those in other fields", () => {
    const plain = new Map<number, PageGroup>([[1, { text: [at(4)], meta: [at(0, 1)] }]]);

    joinSuffixes(plain, [], new Map([[1, { text: [at(4, 12), at(4, 6)], meta: [at(0, 1), at(0, 2)] }]]));

    assert.deepEqual([...plain], [[1, { text: [at(4)], meta: [at(0, 1), at(0, 2)] }]]);
  });
});
