import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawMarkdownTable, drawPlainTable } from "../../bench/report/table.ts";
import { aMeasure, aReport, aResult } from "../../support/bench-report.ts";

const report = aReport(
  [
    aResult(6325, "offprint-cold", 12),
    { ...aResult(6325, "hugo"), builds: [{ ...aMeasure(24), otherCpuSeconds: 0.5 }] },
    { ...aResult(6325, "astro", 120), failed: "took over 1800 s" },
  ],
  { skipped: { eleventy: "npm could not install it: no network." } },
);

describe("The table of a report", () => {
  it("stands on the terminal in columns, with what failed and what was skipped below", () => {
    const table = drawPlainTable(report);

    assert.equal(
      table,
      `articles  build                  time  × Hugo  CPU time  × Hugo   memory  × Hugo  largest process  files  size
   6,325  Offprint, cold       12.0 s    0.50    24.0 s    0.50  1.20 GB    0.50          0.60 GB    100  2 MB
   6,325  Hugo with Pagefind   24.0 s    1.00    48.0 s    1.00  2.40 GB    1.00          1.20 GB    100  2 MB
   6,325  Astro with Pagefind  failed

Astro with Pagefind failed at 6,325 articles: took over 1800 s.
Eleventy with Pagefind was skipped. npm could not install it: no network.
Times are too long where other programs kept the processors busy: Offprint, cold at 6,325 articles (33 %).
2026-01-02, Abacus, 2 cores, 8 GB, Linux 6; Node 24.0.0.`,
    );
  });

  it("is written in Markdown", () => {
    const table = drawMarkdownTable(report);

    assert.equal(
      table,
      `| articles | build | time | × Hugo | CPU time | × Hugo | memory | × Hugo | largest process | files | size |
| ---: | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| 6,325 | Offprint, cold | 12.0 s | 0.50 | 24.0 s | 0.50 | 1.20 GB | 0.50 | 0.60 GB | 100 | 2 MB |
| 6,325 | Hugo with Pagefind | 24.0 s | 1.00 | 48.0 s | 1.00 | 2.40 GB | 1.00 | 1.20 GB | 100 | 2 MB |
| 6,325 | Astro with Pagefind | failed |  |  |  |  |  |  |  |  |

Astro with Pagefind failed at 6,325 articles: took over 1800 s.

Eleventy with Pagefind was skipped. npm could not install it: no network.

Times are too long where other programs kept the processors busy: Offprint, cold at 6,325 articles (33 %).

2026-01-02, Abacus, 2 cores, 8 GB, Linux 6; Node 24.0.0.
`,
    );
  });
});
