import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ResultView } from "../../../../../src/search/client/search-messages.ts";
import { parseQuery } from "../../../../../src/search/client/worker/parse-query.ts";
import { putTitlesFirst } from "../../../../../src/search/client/worker/put-titles-first.ts";
import { readFunctionWords } from "../../../../../src/search/client/worker/select-content-words.ts";
import { FUNCTION_WORDS } from "../../../../../src/search/function-words.ts";

const patterns = readFunctionWords(FUNCTION_WORDS);

/** The titles in the order that a query gives them. */
function order(titles: readonly string[], q: string, count = 10): readonly string[] {
  const results = titles.map(
    (title) => ({ title, url: "/", lacks: [], excerpt: [], sections: [] }) as ResultView,
  );
  return putTitlesFirst(results, parseQuery(q, patterns), count).map(({ title }) => title);
}

describe("A title that holds every word as it is written", () => {
  it("comes before those that hold longer words, or others of one stem", () => {
    const [corner, cornerstone] = ["The Corner: Create Better Maps", "Better Cornerstones We Created"];
    const [purchasing, purchase] = [
      "Micro-Purchasing: An Experiment",
      "Experimenting with the Micro-Purchase",
    ];

    assert.deepEqual(order([cornerstone, corner], "corner better create"), [corner, cornerstone]);
    assert.deepEqual(order([purchase, purchasing], "Purchasing micro experiment"), [purchasing, purchase]);
    assert.deepEqual(order(["물때표정치학", "물때표의 정치학"], "물때표 정치학"), [
      "물때표의 정치학",
      "물때표정치학",
    ]);
  });

  it("does not change the order otherwise", () => {
    const titles = ["Sea Levels", "Sea Level One", "The Level Sea", "Sea-Level Rise"];

    assert.deepEqual(order(titles, "sea level"), [
      "Sea Level One",
      "The Level Sea",
      "Sea-Level Rise",
      "Sea Levels",
    ]);
    assert.deepEqual(order(titles, '"sea level"'), [
      "Sea Level One",
      "Sea-Level Rise",
      "Sea Levels",
      "The Level Sea",
    ]);
    assert.deepEqual(order(titles, "level"), titles);
    assert.deepEqual(order(titles, "sea lev"), titles);
  });

  it("comes first only among the first results", () => {
    const titles = ["Sea Levels", "Levels of the Sea", "The Sea Level"];

    assert.deepEqual(order(titles, "sea level", 2), titles);
  });
});
