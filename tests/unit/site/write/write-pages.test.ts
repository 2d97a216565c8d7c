import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { type FinishedPage, openPageStore } from "../../../../src/site/reuse/page-store.ts";
import { openPageFinisher } from "../../../../src/site/write/page-finisher.ts";
import type { PlannedPage } from "../../../../src/site/write/plan-pages.ts";
import { openSiteFolder } from "../../../../src/site/write/site-folder.ts";
import { openPageWriter } from "../../../../src/site/write/write-pages.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";

const MANY = 300;

const KNOWN = {
  key: "k",
  mains: 1,
  headings: 1,
  ids: [],
  links: [],
  koreanSlices: [],
  indexed: "",
  bytes: 1,
};

describe("A page among many kept ones", () => {
  for (const at of [0, MANY / 2, MANY - 1]) {
    it(`is written in its turn, as number ${at}`, { timeout: 20_000 }, async (t) => {
      const folder = aTemporaryFolder(t);
      const plan = Array.from(
        { length: MANY },
        (_, number) => ({ file: `${number}.html`, path: { cacheKey: "k" } }) as unknown as PlannedPage,
      );
      const place = { pack: 1, offset: 0, length: 0 };
      const find = (file: string): FinishedPage | undefined =>
        file === `${at}.html` ? undefined : { ...KNOWN, file, place };
      const store = { ...openPageStore(join(folder, "cache"), "v"), find };
      const finisher = openPageFinisher(openSiteFolder(join(folder, "site"), undefined), MANY, 1);
      const seen: string[] = [];

      await openPageWriter(store, finisher).write(
        plan,
        async () => "<h1>A</h1>",
        ({ file }) => {
          seen.push(file);
        },
      );

      assert.deepEqual(
        seen,
        plan.map(({ file }) => file),
      );
    });
  }
});
