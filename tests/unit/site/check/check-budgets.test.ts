import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { checkBudgets, type SiteWeight } from "../../../../src/site/check/check-budgets.ts";

const BUDGETS = {
  budgets: {
    pageKilobytes: 300,
    filesPerPublication: 2.2,
    indexKilobytesPerPublication: 20,
    bodyKilobytes: 2000,
    bodySeconds: 15,
  },
};
const AT_BUDGET: SiteWeight = {
  publications: 1000,
  files: 2200,
  bytes: 1,
  indexBytes: 20_000_000,
  pages: [{ file: "a/index.html", bytes: 300_000 }],
};
const check = (weight: Partial<SiteWeight>) =>
  checkBudgets({ ...AT_BUDGET, ...weight }, BUDGETS).map(({ file, id, message }) => [
    id,
    `${file}: ${message}`,
  ]);

describe("Budgets", () => {
  it("are kept by a site that is exactly at its limits", () => {
    assert.deepEqual(check({}), []);
  });

  it("name the five heaviest pages over the limit, count the others, and leave out feeds", () => {
    const pages = [301, 302, 303, 304, 305, 306, 307].map((size) => ({
      file: `${size}.html`,
      bytes: size * 1000,
    }));

    const over = check({ pages: [...pages, { file: "feed.xml", bytes: 900_000 }] });

    assert.deepEqual(over, [
      [
        "heavy-page",
        "site.yaml: Pages weigh more than the budget of 300 kB: 307.html (307 kB), 306.html (306 kB), " +
          "305.html (305 kB), 304.html (304 kB), 303.html (303 kB) and 2 more.",
      ],
    ]);
  });

  it("say how many files and how much index there is for one publication", () => {
    const over = check({ files: 2300, indexBytes: 21_000_000 });

    assert.deepEqual(over, [
      ["many-files", "site.yaml: The site has 2.30 files a publication, and its budget is 2.2."],
      ["heavy-index", "site.yaml: The search index has 21 kB a publication, and its budget is 20 kB."],
    ]);
  });

  it("for files and index apply from a thousand publications on", () => {
    assert.deepEqual(check({ publications: 999, files: 9999, indexBytes: 90_000_000 }), []);
  });
});
