import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { prepare } from "../../src/build/prepare.ts";
import { formatProblem } from "../../src/domain/problem.ts";
import { aTemporaryFolder, type ContentFiles, SMALL_SITE, writeContent } from "../support/content-folder.ts";

const FIRST = "articles/2021/first-light.md";
const SITE = SMALL_SITE["site.yaml"] as string;

const anArticle = (matter: string, body = "Text.\n") => `---\n${matter}\n---\n\n${body}`;
const MATTER = "title: First Light\ndate: 2021-04-01\ncategories: [tides]";
const article = (matter: string, body?: string): ContentFiles => ({
  [FIRST]: anArticle(matter, body),
  "articles/2022/second-wind.md": undefined,
});
const site = (from: string, to: string): ContentFiles => ({ "site.yaml": SITE.replace(from, to) });

const CASES: readonly (readonly [title: string, files: ContentFiles, expected: readonly string[]])[] = [
  // CASES
];

describe("Bad content", () => {
  for (const [title, files, expected] of CASES) {
    it(`gives a message with place and remedy for ${title}`, async (t) => {
      const contentDir = writeContent(t, { ...SMALL_SITE, ...files });
      const cacheDir = aTemporaryFolder(t);
      const settings = { contentDir, cacheDir, outDir: join(cacheDir, "dist"), base: "/" };

      const { problems, snapshot } = await prepare(settings, "public", new Date("2026-01-01T00:00:00Z"));

      assert.equal(snapshot, undefined);
      assert.deepEqual(problems.map(formatProblem), expected);
    });
  }
});
