import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { drawOverview } from "../../bench/report/draw-overview.ts";
import { drawMarkdown, drawPlain } from "../../bench/report/draw-report.ts";
import { aMeasure, aReport, aResult } from "../../support/bench-report.ts";

const cache = { files: 1200, bytes: 9e7, packedBytes: 2e7, packSeconds: 0.5, unpackSeconds: 0.25 };

const report = aReport(
  [
    aResult(6325, "offprint-cold", 12),
    { ...aResult(6325, "offprint-ci-edit"), builds: [{ ...aMeasure(6), otherCpuSeconds: 0, cache }] },
    { ...aResult(6325, "hugo-cold"), builds: [{ ...aMeasure(24), otherCpuSeconds: 0.5 }] },
    { ...aResult(6325, "astro-cold", 120), failed: "took over 1800 s" },
  ],
  { skipped: { "eleventy-cold": "npm could not install it: no network." } },
);

describe("The tables of a report", () => {
  it("stand on the terminal in columns, with what failed and what was skipped below", () => {
    const tables = drawPlain(report);

    assert.equal(
      tables,
      `archive   build                      articles    time  × Hugo  CPU time  × Hugo   memory  × Hugo  largest process  files  size
invented  Offprint, cold                6,325  12.0 s    0.50    24.0 s    0.50  1.20 GB    0.50          0.60 GB    100  2 MB
invented  Offprint, CI, one edit        6,325   6.0 s    0.25    12.0 s    0.25  0.60 GB    0.25          0.30 GB    100  2 MB
invented  Hugo with Pagefind, cold      6,325  24.0 s    1.00    48.0 s    1.00  2.40 GB    1.00          1.20 GB    100  2 MB
invented  Astro with Pagefind, cold     6,325  failed

archive   build                   articles  cache files   size  packed  time to pack  to unpack
invented  Offprint, CI, one edit     6,325        1,200  90 MB   20 MB         0.5 s      0.3 s

Astro with Pagefind, cold, 6,325 invented failed: took over 1800 s.
Eleventy with Pagefind, cold was skipped. npm could not install it: no network.
Times are too long where other programs kept the processors busy: Offprint, cold, 6,325 invented (33 %).
2026-01-02, Abacus, 2 cores, 8 GB, Linux 6; Node 24.0.0.`,
    );
  });

  it("are written in Markdown", () => {
    const tables = drawMarkdown(report);

    assert.equal(
      tables,
      `# What the benchmark measured

| archive | build | articles | time | × Hugo | CPU time | × Hugo | memory | × Hugo | largest process | files | size |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| invented | Offprint, cold | 6,325 | 12.0 s | 0.50 | 24.0 s | 0.50 | 1.20 GB | 0.50 | 0.60 GB | 100 | 2 MB |
| invented | Offprint, CI, one edit | 6,325 | 6.0 s | 0.25 | 12.0 s | 0.25 | 0.60 GB | 0.25 | 0.30 GB | 100 | 2 MB |
| invented | Hugo with Pagefind, cold | 6,325 | 24.0 s | 1.00 | 48.0 s | 1.00 | 2.40 GB | 1.00 | 1.20 GB | 100 | 2 MB |
| invented | Astro with Pagefind, cold | 6,325 | failed |  |  |  |  |  |  |  |  |

| archive | build | articles | cache files | size | packed | time to pack | to unpack |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
| invented | Offprint, CI, one edit | 6,325 | 1,200 | 90 MB | 20 MB | 0.5 s | 0.3 s |

Astro with Pagefind, cold, 6,325 invented failed: took over 1800 s.

Eleventy with Pagefind, cold was skipped. npm could not install it: no network.

Times are too long where other programs kept the processors busy: Offprint, cold, 6,325 invented (33 %).

2026-01-02, Abacus, 2 cores, 8 GB, Linux 6; Node 24.0.0.
`,
    );
  });
});

describe("The overview of a report", () => {
  it("has a line for each archive and size, with the shares of Hugo's time, and says where that is less", () => {
    const small = [
      aResult(26, "offprint-cold", 3),
      aResult(26, "offprint-addition", 2),
      aResult(26, "hugo-cold", 1.5),
      aResult(26, "hugo-addition", 4),
    ];

    const overview = drawOverview({ ...report, results: [...report.results, ...small] });

    assert.equal(
      overview,
      `| archive | articles | first build | one addition | one edit in CI | Hugo | Hugo, one addition | Astro |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| invented | 26 | 3.0 s (2.00) | 2.0 s (1.33) |  | 1.5 s | 4.0 s (2.67) |  |
| invented | 6,325 | 12.0 s (0.50) |  | 6.0 s (0.25) | 24.0 s |  | failed |

| archive | articles | memory | Hugo's | files | Hugo's | size | Hugo's | cache | packed | time to pack | to unpack |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
| invented | 26 | 0.30 GB | 0.15 GB | 100 | 100 | 2 MB | 2 MB |  |  |  |  |
| invented | 6,325 | 1.20 GB | 2.40 GB | 100 | 100 | 2 MB | 2 MB | 1,200 files | 20 MB | 0.5 s | 0.3 s |

Offprint takes longer than Hugo here: 26 invented, cold: 2.00.
`,
    );
  });
});
