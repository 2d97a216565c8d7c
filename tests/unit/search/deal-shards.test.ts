import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dealShards } from "../../../src/search/deal-shards.ts";

const years = (first: number, last: number, count: number) =>
  new Map(Array.from({ length: last - first + 1 }, (_, index) => [String(first + index), count]));
const names = (counts: ReadonlyMap<string, number>, currentYear = "2026") =>
  dealShards(counts, currentYear).map(({ name, count }) => `${name}: ${count}`);

describe("Years dealt into shards", () => {
  it("leave the current year alone, and what is dated later with it", () => {
    assert.deepEqual(
      names(
        new Map([
          ["2024", 5],
          ["2026", 2],
          ["2027", 1],
        ]),
      ),
      ["2024: 5", "2026-2027: 3"],
    );
  });

  it("fill shards of about 3,000, oldest first", () => {
    assert.deepEqual(names(years(1998, 2026, 218)), ["1998-2012: 3270", "2013-2025: 2834", "2026: 218"]);
  });

  it("are never more than 16 shards", () => {
    assert.equal(dealShards(years(1998, 2026, 2181), "2026").length <= 16, true);
  });

  it("stay in their shards when a publication is added to an old year", () => {
    const before = years(1998, 2026, 218);
    const after = new Map(before).set("2003", 219);

    assert.deepEqual(
      dealShards(after, "2026").map(({ name }) => name),
      dealShards(before, "2026").map(({ name }) => name),
    );
  });

  it("are none for an archive without publications", () => {
    assert.deepEqual(dealShards(new Map(), "2026"), []);
  });
});
