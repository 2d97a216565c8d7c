import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { isCacheError } from "../../../../src/cache/cache-error.ts";
import type { SearchRecord } from "../../../../src/model/search-record.ts";
import { openIndexer, type ShardRecords } from "../../../../src/search/shards/open-indexer.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";

const YEARS = ["2021", "2022", "2023", "2024", "2025"];

function aRecord(year: string, more: Partial<SearchRecord> = {}): SearchRecord {
  const meta = { title: `The lamp of ${year}` };
  return { url: `/${year}/`, meta, filters: {}, sorts: {}, attachments: [], ...more };
}

/** One shard for each year, each with one publication. */
function shardsOf(recordOf = aRecord): readonly ShardRecords[] {
  return YEARS.map((year) => ({
    shard: { name: year, years: [year], count: 1 },
    records: [recordOf(year)],
  }));
}

async function index(cacheDir: string, shards: readonly ShardRecords[]) {
  const indexed: string[] = [];
  const indexer = openIndexer(
    cacheDir,
    { language: "en", indexer: "offprint" },
    shards,
    ({ shard, isReused }, files) =>
      indexed.push(`${shard.name}, ${isReused ? "known" : "new"}, ${files.lengths.has("words.json")}`),
  );
  try {
    await indexer.finish();
  } finally {
    await indexer.stop();
  }
  return indexed.toSorted();
}

describe("The indexes of a site", () => {
  it("are all made, and reused the next time", async (t) => {
    const cacheDir = aTemporaryFolder(t);

    const first = await index(cacheDir, shardsOf());
    const second = await index(cacheDir, shardsOf());

    assert.deepEqual(
      [first, second],
      ["new", "known"].map((what) => YEARS.map((year) => `${year}, ${what}, true`)),
    );
  });

  it("are made anew if anything in a record has changed", async (t) => {
    const cacheDir = aTemporaryFolder(t);
    await index(cacheDir, shardsOf());

    const second = await index(
      cacheDir,
      shardsOf((year) => aRecord(year, year === "2023" ? { subtitle: "A lamp" } : {})),
    );

    assert.deepEqual(
      second,
      YEARS.map((year) => `${year}, ${year === "2023" ? "new" : "known"}, true`),
    );
  });

  it("need the bodies in the cache", async (t) => {
    const indexing = index(
      aTemporaryFolder(t),
      shardsOf((year) => aRecord(year, { body: "gone" })),
    );

    await assert.rejects(indexing, (error: Error) => {
      assert.match(error.message, /^Indexing \d+ for search failed: The rendered body gone cannot be read/);
      return isCacheError(error);
    });
  });

  it("fail if they cannot be kept", async (t) => {
    const cacheDir = aTemporaryFolder(t);
    writeFileSync(join(cacheDir, "search"), "");

    await assert.rejects(async () => index(cacheDir, shardsOf()), /EEXIST|ENOTDIR/);
  });
});
