import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { formatProblem } from "../../src/model/problem.ts";
import { prepare } from "../../src/site/prepare.ts";
import { BAD_ADDRESSES } from "../fixtures/bad-content/addresses.ts";
import { BAD_BODIES } from "../fixtures/bad-content/bodies.ts";
import { BAD_FILES } from "../fixtures/bad-content/files.ts";
import { BAD_KEYS } from "../fixtures/bad-content/keys.ts";
import { MEANT_CONTENT } from "../fixtures/bad-content/meant.ts";
import { BAD_HTML } from "../fixtures/bad-content/raw-html.ts";
import { BAD_REFERENCES } from "../fixtures/bad-content/references.ts";
import { BAD_SERVED_FILES } from "../fixtures/bad-content/served-files.ts";
import { BAD_SHAPES } from "../fixtures/bad-content/shapes.ts";
import { BAD_SITES } from "../fixtures/bad-content/site.ts";
import { BAD_SLIPS } from "../fixtures/bad-content/slips.ts";
import { BAD_TOGETHER } from "../fixtures/bad-content/together.ts";
import { BAD_LINKS_TO_DRAFTS } from "../fixtures/bad-content/unpublished.ts";
import { BAD_VALUES } from "../fixtures/bad-content/values.ts";
import { BAD_YAML } from "../fixtures/bad-content/yaml.ts";
import { aTemporaryFolder, SMALL_SITE, writeContent } from "../support/content-folder.ts";

const CASES = [
  ...BAD_KEYS,
  ...BAD_VALUES,
  ...BAD_REFERENCES,
  ...BAD_BODIES,
  ...BAD_HTML,
  ...BAD_YAML,
  ...BAD_FILES,
  ...BAD_ADDRESSES,
  ...BAD_LINKS_TO_DRAFTS,
  ...BAD_SITES,
  ...BAD_SERVED_FILES,
  ...BAD_SHAPES,
  ...MEANT_CONTENT,
  ...BAD_TOGETHER,
  ...BAD_SLIPS,
];

describe("Bad content", () => {
  for (const [mistake, files, messages] of CASES) {
    it(`gets a message with place and remedy for ${mistake}`, async (t) => {
      const contentDir = writeContent(t, { ...SMALL_SITE, ...files });
      const cacheDir = aTemporaryFolder(t);
      const settings = { contentDir, cacheDir, outDir: join(cacheDir, "dist"), base: "/" };

      const { problems, content } = await prepare(settings, "public", new Date("2026-01-01T00:00:00Z"));

      assert.deepEqual(problems.map(formatProblem), messages);
      assert.equal(content, undefined);
    });
  }
});
