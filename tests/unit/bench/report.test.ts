import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { mergeReports, parseReport } from "../../bench/report/report.ts";
import { aReport, aResult } from "../../support/bench-report.ts";

describe("Kept reports", () => {
  it("are read as they were written", () => {
    const report = aReport([
      aResult(6, "hugo-cold", 1, 2),
      { ...aResult(6, "astro-cold"), failed: "exit status 1" },
    ]);

    const read = parseReport(JSON.stringify(report));

    assert.deepEqual(read, report);
  });

  it("are merged by size and case, the last of them counting", () => {
    const skipped = {
      "astro-cold": "npm could not install it.",
      "eleventy-cold": "npm could not install it.",
    };
    const small = aReport([aResult(6, "hugo-cold", 1), aResult(6, "eleventy-cold", 2)], {
      date: "2026-01-01",
    });
    const large = aReport([aResult(60, "hugo-cold", 9), aResult(6, "hugo-cold", 3)], {
      versions: { Hugo: "1" },
      skipped,
    });

    const merged = mergeReports([small, large]);

    assert.deepEqual(
      merged,
      aReport([aResult(6, "hugo-cold", 3), aResult(6, "eleventy-cold", 2), aResult(60, "hugo-cold", 9)], {
        versions: { Node: "24.0.0", Hugo: "1" },
        skipped: { "astro-cold": "npm could not install it." },
      }),
    );
  });
});
