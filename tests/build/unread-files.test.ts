import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { formatProblem } from "../../src/model/problem.ts";
import { prepare } from "../../src/site/prepare.ts";
import { aTemporaryFolder, SMALL_SITE, writeContent } from "../support/content-folder.ts";

describe("A text in a folder of articles that nothing names", () => {
  it("gets a warning in each build, unless it is linked to or attached", async (t) => {
    const contentDir = writeContent(t, {
      ...SMALL_SITE,
      "articles/2023/names.md": `---
title: A
date: 2023-01-01
categories: [tides]
attachments: [{ file: "./${"첫 표".normalize("NFD")}.txt", title: A }]
---

[Notes](./notes%20%231.txt)
`,
      "articles/2023/notes #1.txt": "1",
      "articles/2023/첫 표.txt": "1",
      "articles/2023/lost.txt": "1",
      "articles/2023/unused.png": "1",
      "notes.txt": "1",
    });
    const cacheDir = aTemporaryFolder(t);
    const settings = { contentDir, cacheDir, outDir: join(cacheDir, "dist"), base: "/" };
    const run = () => prepare(settings, join(cacheDir, "public"), new Date("2026-01-01T00:00:00Z"));

    const builds = [await run(), await run()];

    const lost =
      "articles/2023/lost.txt:1:1  Offprint does not read this file: in articles/ it reads files that end in .md or .markdown.\n  If it is for readers, convert it to Markdown or link to it; otherwise move it out of articles/.";
    assert.deepEqual(
      builds.map(({ problems, warnings }) => [problems, warnings.map(formatProblem)]),
      Array(2).fill([[], [lost]]),
    );
  });
});
