import assert from "node:assert/strict";
import { appendFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import type { SearchState } from "../../src/search/client/search-state.ts";
import type { SearchManifest } from "../../src/search/shards/manifest.ts";
import { drawLoneWords, expectAnswer, narrow, toTruth } from "../bench/facet-truth.ts";
import { generateArchive } from "../bench/generate-archive.ts";
import { ask, drawKnownItems, rateKnownItems } from "../bench/known-items.ts";
import { readArchive, type Source } from "../bench/read-archive.ts";
import { openAnswers, type WholeAnswer } from "../support/answer.ts";
import { aSite, build } from "../support/built-site.ts";
import { SPLIT } from "../support/content-folder.ts";

const ARTICLES = 700;
const TODAY = "2026-12-31";

describe("What search answers on an archive of several shards", { timeout: 300_000 }, () => {
  const folders = aSite({ after }, {});
  let archive: readonly Source[];
  let shards: SearchManifest["shards"];
  let answer: (state: SearchState) => Promise<WholeAnswer>;
  const answerAll = async (states: readonly SearchState[]) => {
    const answers: WholeAnswer[] = [];
    for (const state of states) answers.push(await answer(state));
    return answers;
  };

  before(async () => {
    generateArchive(folders.contentDir, { articles: ARTICLES });
    appendFileSync(join(folders.contentDir, "site.yaml"), SPLIT);
    const { outDir } = await build(folders, { BUILD_DATE: TODAY });
    const manifest: SearchManifest = JSON.parse(readFileSync(join(outDir, "pagefind/manifest.json"), "utf8"));
    archive = await readArchive(folders.contentDir, TODAY);
    shards = manifest.shards;
    answer = await openAnswers(outDir, manifest);
  });

  it("has the same counts for every facet as the content, with and without filters", async () => {
    const questions = narrow(archive, drawLoneWords(archive));

    const answers = await answerAll(questions);

    assert.ok(shards.length >= 3, `${shards.length} shards`);
    assert.equal(questions.length, 40);
    assert.deepEqual(
      answers.map(toTruth),
      questions.map((question) => expectAnswer(archive, question)),
    );
  });

  it("is strictly by date over all shards, either way, where a filter is all that is asked", async () => {
    const filters = { type: ["report"] };
    const dates = archive
      .filter(({ facets }) => facets.type.includes("report"))
      .map(({ date }) => date)
      .toSorted();

    const [newest, oldest] = await answerAll([
      ask("", { filters, sort: "newest", shown: 200 }),
      ask("", { filters, sort: "oldest", shown: 200 }),
    ]);

    assert.deepEqual(
      [newest, oldest].map((one) => one?.found.map(({ date }) => date)),
      [dates.toReversed(), dates],
    );
  });

  it("begins with the publication of which three rare title words are known", async () => {
    const items = drawKnownItems(archive, 25);

    const answers = await answerAll(items.map(({ question }) => question));

    assert.deepEqual(rateKnownItems(items, answers), { first: 1, firstFive: 1 });
  });
});
