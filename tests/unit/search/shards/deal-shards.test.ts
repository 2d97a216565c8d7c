import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { dealShards } from "../../../../src/search/shards/deal-shards.ts";
import { aGenerator } from "../../../support/random.ts";

type Counts = ReadonlyMap<string, number>;

const NOW = "2026";
/** Splits archives of every size. */
const FROM = 1;
const evenly = (perYear: number, years: number): Counts =>
  new Map(Array.from({ length: years }, (_, index) => [String(2027 - years + index), perYear]));
const sumOf = (numbers: Iterable<number>) => [...numbers].reduce((sum, number) => sum + number, 0);

/** Archives of every size and shape, with and without the current year. */
const ARCHIVES: readonly Counts[] = Array.from({ length: 400 }, (_, seed) => {
  const next = aGenerator(seed);
  const scale = 10 ** (1 + (seed % 4));
  const years = Array.from(
    { length: 1 + next(60) },
    (_, index) => [String(2026 - index - (seed % 2)), 1 + next(scale)] as const,
  );
  return new Map(years.filter(() => next(8) > 0));
});

describe("Years dealt into shards", () => {
  it("are all there, whole, oldest first, with their counts", () => {
    const dealt = ARCHIVES.map((counts) => ({ counts, shards: dealShards(counts, NOW, FROM) }));

    const wrong = dealt.filter(({ counts, shards }) => {
      const years = shards.flatMap((shard) => shard.years);
      return (
        years.join() !== [...counts.keys()].toSorted().join() ||
        shards.some((shard) => shard.count !== sumOf(shard.years.map((year) => counts.get(year) ?? 0)))
      );
    });

    assert.deepEqual(wrong, []);
  });

  it("give the current year its own shard", () => {
    const archives = ARCHIVES.filter((counts) => counts.has(NOW));

    const mixed = archives.filter((counts) => dealShards(counts, NOW, FROM).at(-1)?.name !== NOW);

    assert.ok(archives.length > 100);
    assert.deepEqual(mixed, []);
  });

  it("are at most 16 shards", () => {
    const numbers = ARCHIVES.map((counts) => dealShards(counts, NOW, FROM).length);

    assert.deepEqual(
      numbers.filter((number) => number > 16),
      [],
    );
  });

  it("stay as they are when the current year grows", () => {
    const grown = ARCHIVES.flatMap((counts) =>
      [1, 7, 100, 1000].map((added) => ({
        before: dealShards(counts, NOW, FROM),
        after: dealShards(new Map([...counts, [NOW, (counts.get(NOW) ?? 0) + added]]), NOW, FROM),
      })),
    );

    const moved = grown.filter(({ before, after }) => {
      const past = before.filter(({ name }) => name !== NOW);
      return JSON.stringify(after.slice(0, -1)) !== JSON.stringify(past);
    });

    assert.equal(moved.length, 0, `${moved.length} of ${grown.length} archives are dealt anew.`);
  });

  it("have names of their own", () => {
    const names = ARCHIVES.map((counts) => dealShards(counts, NOW, FROM).map(({ name }) => name));

    assert.deepEqual(
      names.filter((all) => new Set(all).size !== all.length),
      [],
    );
  });

  it("make few shards of a large archive of thirty years, and two of a small one", () => {
    const large = dealShards(evenly(2108, 30), NOW, FROM);
    const small = dealShards(evenly(2, 3), NOW, FROM);

    assert.equal(sumOf(large.map(({ count }) => count)), 63240);
    assert.ok(large.length >= 8 && large.length <= 16, `${large.length} shards`);
    assert.ok(Math.max(...large.map(({ count }) => count)) < 10_000);
    assert.deepEqual(small, [
      { name: "2024-2025", years: ["2024", "2025"], count: 4 },
      { name: "2026", years: ["2026"], count: 2 },
    ]);
  });

  it("are one, with the current year, if there are too few publications before that", () => {
    const dealt = [evenly(50, 3), evenly(51, 3)].map((counts) =>
      dealShards(counts, NOW, 101).map(({ name, count }) => [name, count]),
    );

    assert.deepEqual(dealt, [
      [["2024-2026", 150]],
      [
        ["2024-2025", 102],
        ["2026", 51],
      ],
    ]);
  });

  it("may be one, or none", () => {
    const archives = [new Map([["2026", 5]]), new Map([["2009", 5]]), new Map<string, number>()];

    const dealt = archives.map((counts) => dealShards(counts, NOW, FROM));

    assert.deepEqual(dealt, [
      [{ name: "2026", years: ["2026"], count: 5 }],
      [{ name: "2009", years: ["2009"], count: 5 }],
      [],
    ]);
  });
});
