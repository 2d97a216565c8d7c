import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import { formatProblem } from "../../src/model/problem.ts";
import { isWarning, PROBLEM_IDS, type ProblemId } from "../../src/model/problem-kinds/problem-kinds.ts";
import { prepare } from "../../src/site/prepare.ts";
import { BAD_ADDRESSES } from "../fixtures/bad-content/addresses.ts";
import { BAD_BODIES } from "../fixtures/bad-content/bodies.ts";
import { BAD_EVENTS_AND_RECORDINGS } from "../fixtures/bad-content/events-and-recordings.ts";
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
import {
  DOUBTFUL_BODIES,
  DOUBTFUL_FILES,
  DOUBTFUL_MATTER,
  OTHER_MISTAKES,
} from "../fixtures/doubtful-content.ts";
import { MATTER, markdown } from "../support/bad-content.ts";
import {
  aTemporaryFolder,
  type ContentFiles,
  type Scope,
  SMALL_SITE,
  writeContent,
} from "../support/content-folder.ts";

const CASES = [
  ...BAD_KEYS,
  ...BAD_VALUES,
  ...BAD_EVENTS_AND_RECORDINGS,
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

/** Other tests that make a kind of problem, which they name. */
const ELSEWHERE: Readonly<Partial<Record<ProblemId, string>>> = {
  "bad-symlink": "unit/content/files/find-content-files.test.ts",
  "costly-body": "unit/markdown/render/costly-bodies.test.ts",
  "heavy-index": "unit/site/check/check-budgets.test.ts",
  "heavy-page": "unit/site/check/check-budgets.test.ts",
  "many-files": "unit/site/check/check-budgets.test.ts",
  "unlike-dark-form": "unit/site/check/prepare-images.test.ts",
  "untested-pagefind": "unit/site/check/check-indexer.test.ts",
};
/** Whoever may read every file, as in many containers, cannot make it. */
const UNTRIED: readonly ProblemId[] = ["unreadable-file"];

const NOW = new Date("2026-01-01T00:00:00Z");
const seen = new Set<ProblemId>();

const prepareFiles = async (scope: Scope, files: ContentFiles) => {
  const contentDir = writeContent(scope, { ...SMALL_SITE, ...files });
  const cacheDir = aTemporaryFolder(scope);
  const settings = { contentDir, cacheDir, outDir: join(cacheDir, "dist"), base: "/" };
  const own = join(contentDir, "_public");
  const prepared = await prepare(settings, existsSync(own) ? own : "public", NOW);
  for (const { id } of [...prepared.problems, ...prepared.warnings]) seen.add(id);
  return prepared;
};

describe("Bad content", () => {
  for (const [mistake, files, messages] of CASES) {
    it(`gets a message with place and remedy for ${mistake}`, async (t) => {
      const { problems, warnings, content } = await prepareFiles(t, files);

      assert.deepEqual(problems.map(formatProblem), messages);
      assert.equal(content, undefined);
      assert.ok(!problems.some(isWarning) && warnings.every(isWarning));
    });
  }
});

describe("Doubtful content", () => {
  it("gets the warning of its kind, and is published", async (t) => {
    const articles = [
      ...Object.entries(DOUBTFUL_BODIES).map(([id, body]) => [id, markdown(MATTER, body)]),
      ...Object.entries(DOUBTFUL_MATTER).map(([id, matter]) => [id, markdown(`${MATTER}\n${matter}`)]),
    ].map(([id, text]) => [`articles/2020/${id}.md`, text] as const);
    const files = Object.assign({}, ...Object.values(DOUBTFUL_FILES)) as ContentFiles;

    const { problems, warnings } = await prepareFiles(t, { ...files, ...Object.fromEntries(articles) });

    assert.deepEqual(problems.map(formatProblem), []);
    const told = new Set(warnings.map(({ file, id }) => `${file} ${id}`));
    const untold = articles.filter(([file]) => !told.has(`${file} ${basename(file, ".md")}`));
    assert.deepEqual(untold, []);
  });
});

describe("Every kind of problem", () => {
  for (const [kind, files] of Object.entries(OTHER_MISTAKES)) {
    it(`is made by some content: ${kind}`, async (t) => {
      const { problems } = await prepareFiles(t, files);

      assert.ok(problems.some(({ id }) => id === kind));
    });
  }

  it("is made by some content: no-content-folder", async (t) => {
    const cacheDir = aTemporaryFolder(t);
    const settings = { contentDir: join(cacheDir, "content"), cacheDir, outDir: "dist", base: "/" };

    const { problems } = await prepare(settings, "public", NOW);

    assert.deepEqual(
      problems.map(({ id }) => id),
      ["no-content-folder"],
    );
  });

  it("is made by a test", () => {
    const others = PROBLEM_IDS.filter((id) => !seen.has(id) && id !== "no-content-folder");
    const missing = others.filter((id) => !UNTRIED.includes(id) && !isNamedIn(ELSEWHERE[id], id));

    assert.deepEqual(missing, []);
  });
});

function isNamedIn(test: string | undefined, id: ProblemId): boolean {
  if (test === undefined) return false;
  return readFileSync(join(import.meta.dirname, "..", test), "utf8").includes(`"${id}"`);
}
