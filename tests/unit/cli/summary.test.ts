import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeUnpublished, summarize } from "../../../src/cli/summary.ts";
import type { BuiltSite } from "../../../src/site/build.ts";

const SITE: BuiltSite = {
  publications: 1,
  pages: 14,
  records: 1,
  shards: { indexed: 1, reused: 3 },
  files: 40,
  bytes: 1_250_000,
  pictures: { used: { files: 0, bytes: 0 }, unused: { files: 0, bytes: 0 } },
  times: [{ file: "a.html", milliseconds: 3 }],
};
const summary = (site: BuiltSite, rendered: number) =>
  summarize({ bodies: { rendered, reused: 2 } }, site, 1.26, "/dist");

describe("The summary of a build", () => {
  it("counts what was made and what was reused", () => {
    const text = summary(SITE, 1);

    assert.equal(
      text,
      `1 publication, 14 pages, 1 search record; 1 body rendered, 2 reused; 1.3 s. The site is in /dist.
1 page rendered, 13 reused; 1 index shard made, 3 reused; 40 files, 1.3 MB.
`,
    );
  });

  it("says how large the pictures in the cache are", () => {
    const used = { files: 44, bytes: 3_140_000 };
    const lines = [0, 8].map((files) => {
      const pictures = { used, unused: { files, bytes: files * 80_000 } };
      return summary({ ...SITE, pictures }, 0).split("\n")[2];
    });

    assert.deepEqual(lines, [
      "Pictures: 44 files, 3.1 MB in the cache.",
      "Pictures: 44 files, 3.1 MB in the cache, and 8 files, 0.6 MB that content no longer uses.",
    ]);
  });

  it("says what is not published yet, and when the next publication is due", () => {
    const bodies = { rendered: 0, reused: 0 };
    const unpublished = { drafts: 2, later: 1, next: "2031-05-01" };

    const lines = summarize({ bodies, unpublished }, SITE, 1, "/dist").split("\n");

    assert.equal(lines[2], "Not published: 2 drafts and 1 dated later (next: 2031-05-01).");
  });

  for (const [unpublished, lines] of [
    [{ drafts: 0, later: 0 }, []],
    [{ drafts: 1, later: 0 }, ["Not published: 1 draft."]],
    [
      { drafts: 0, later: 12, next: "2031-05-01T09:00" },
      ["Not published: 12 dated later (next: 2031-05-01T09:00)."],
    ],
  ] as const) {
    it(`describes what is not published: ${lines[0] ?? "nothing"}`, () => {
      const said = describeUnpublished(unpublished);

      assert.deepEqual(said, lines);
    });
  }

  it("names the ten slowest of many pages, slowest first", () => {
    const times = Array.from({ length: 12 }, (_, index) => ({ file: `${index}`, milliseconds: index + 0.4 }));

    const lines = summary({ ...SITE, times }, 0).split("\n");

    assert.match(lines[0] ?? "", / 0 bodies rendered, 2 reused; /);
    assert.equal(
      lines[2],
      "Slowest: 11 (11 ms), 10 (10 ms), 9 (9 ms), 8 (8 ms), 7 (7 ms), 6 (6 ms), 5 (5 ms), 4 (4 ms), 3 (3 ms), 2 (2 ms).",
    );
  });
});
