import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { openIndexer } from "../../../../src/search/shards/open-indexer.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";

const YEARS = ["2021", "2022", "2023", "2024", "2025"];

/** Indexes a shard a year, with one page each. @param total the number of publications that the archive is said to have */
async function indexYears(cacheDir: string, total: number) {
  const indexed: string[] = [];
  const indexer = openIndexer(cacheDir, { total, language: "en" }, ({ shard, isReused }, files) =>
    indexed.push(`${shard.name}, ${isReused ? "known" : "new"}, ${files.lengths.has("words.json")}`),
  );
  for (const year of YEARS) {
    const shard = indexer.open({ name: year, years: [year], count: 1 }, true);
    const part = `<!doctype html><html lang="en"><body><p>The lamp of ${year}.</p></body></html>`;
    shard.add({ path: `${year}/index.html`, attachments: [] }, year, () => part);
    shard.close();
  }
  await indexer.finish();
  return indexed.toSorted();
}

describe("The indexes of a site", () => {
  for (const total of [YEARS.length, 30_000]) {
    it(`are made, all of them, and known the next time, in an archive of ${total}`, async (t) => {
      const cacheDir = aTemporaryFolder(t);

      const first = await indexYears(cacheDir, total);
      const second = await indexYears(cacheDir, total);

      assert.deepEqual(
        [first, second],
        ["new", "known"].map((what) => YEARS.map((year) => `${year}, ${what}, true`)),
      );
    });
  }
});
