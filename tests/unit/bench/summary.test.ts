import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { median, summarize } from "../../bench/report/summary.ts";
import { aMeasure, aReport, aResult } from "../../support/bench-report.ts";

describe("A median", () => {
  it("is the number in the middle, or between the two there", () => {
    const lists = [[7], [30, 1, 2], [4, 1, 2, 30]];

    const medians = lists.map(median);

    assert.deepEqual(medians, [7, 2, 3]);
  });

  it("of nothing is a mistake", () => {
    assert.throws(() => median([]), { message: "There is no median of nothing." });
  });
});

describe("A summary", () => {
  it("compares the median of each case with Hugo at the same size", () => {
    const report = aReport([
      aResult(60, "hugo-cold", 9, 4, 1),
      aResult(6, "hugo-cold", 1),
      aResult(60, "offprint-cold", 2, 2, 5),
    ]);

    const summaries = summarize(report);

    assert.deepEqual(summaries, [
      {
        archive: "invented",
        articles: 6,
        id: "hugo-cold",
        median: aMeasure(1),
        timesYardstick: { seconds: 1, cpuSeconds: 1, memory: 1 },
      },
      {
        archive: "invented",
        articles: 60,
        id: "offprint-cold",
        median: aMeasure(2),
        timesYardstick: { seconds: 0.5, cpuSeconds: 0.5, memory: 0.5 },
      },
      {
        archive: "invented",
        articles: 60,
        id: "hugo-cold",
        median: aMeasure(4),
        timesYardstick: { seconds: 1, cpuSeconds: 1, memory: 1 },
      },
    ]);
  });

  it("compares with nothing where Hugo failed or is missing", () => {
    const report = aReport([
      aResult(6, "offprint-cold", 1),
      aResult(60, "offprint-cold", 3),
      { ...aResult(60, "hugo-cold", 1), failed: "took over 60 s" },
    ]);

    const summaries = summarize(report);

    assert.deepEqual(summaries, [
      { archive: "invented", articles: 6, id: "offprint-cold", median: aMeasure(1) },
      { archive: "invented", articles: 60, id: "offprint-cold", median: aMeasure(3) },
      { archive: "invented", articles: 60, id: "hugo-cold", failed: "took over 60 s" },
    ]);
  });
});
