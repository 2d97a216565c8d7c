import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dealSlices } from "../../../../src/site/fonts/deal-slices.ts";
import { FREQUENT_SYLLABLES } from "../../../../src/site/fonts/frequent-syllables.ts";

const all = [...FREQUENT_SYLLABLES];
/** Syllables of the table, by their ranks. */
const ranks = (first: number, last: number) => all.slice(first, last).join("");
const sort = (text: string) => [...text].toSorted().join("");

describe("The slices of a face", () => {
  it("have every character of the site once", () => {
    const pages = [ranks(0, 700), ranks(300, 900), ranks(600, 1400), "뷁漢字"];

    const slices = dealSlices(pages);

    assert.equal(sort(slices.join("")), sort(`${ranks(0, 1400)}뷁漢字`));
  });

  it("are one for a site with few characters, and none without", () => {
    assert.deepEqual(dealSlices([ranks(5, 8), ranks(0, 6)]), [ranks(0, 8)]);
    assert.deepEqual(dealSlices(["", ""]), []);
  });

  it("part the characters of one page only from those of several", () => {
    const common = ranks(0, 550);
    const [one, other] = [ranks(600, 660), ranks(700, 760)];

    const slices = dealSlices([common + one, common + other]);

    assert.deepEqual(slices, [common, one, other]);
  });

  it("stay as they are when a page comes without new characters", () => {
    const pages = [ranks(0, 900), ranks(0, 900)];

    const before = dealSlices(pages);

    assert.deepEqual(dealSlices([...pages, ranks(100, 500)]), before);
  });

  it("change in one of them with a new character", () => {
    const known = ranks(0, 700) + ranks(701, 1400);

    const [before, after] = [known, ranks(0, 1400)].map((page) => dealSlices([page, page]));

    assert.equal(before?.length, 3);
    assert.deepEqual(
      after?.map((slice, index) => slice === before?.[index]),
      [true, false, true],
    );
  });

  it("have the most frequent syllables in the first ones", () => {
    const [first] = dealSlices([ranks(0, 1400), ranks(0, 1400)]);

    assert.equal(first, ranks(0, first?.length ?? 0));
    assert.ok([..."이다는을가에"].every((syllable) => first?.includes(syllable)));
  });
});
