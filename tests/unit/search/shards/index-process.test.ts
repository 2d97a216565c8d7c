import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openFilePack } from "../../../../src/cache/file-pack.ts";
import type { ShardJob } from "../../../../src/search/shards/index-shard.ts";
import { openIndexProcess } from "../../../../src/search/shards/open-index-process.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";

function aJob(cacheDir: string, pack: string): ShardJob {
  const records = ["north", "south"].map((name) => ({
    ...{ url: `/${name}/`, meta: { title: `The lamp of ${name}` }, filters: {}, sorts: {}, attachments: [] },
  }));
  return { language: "en", indexer: "offprint", records, pack, earlier: undefined, cacheDir };
}

describe("The process that indexes", () => {
  it("keeps the index of one shard after the other", async (t) => {
    const folder = aTemporaryFolder(t);
    const packs = ["first.pack", "last.pack"].map((name) => join(folder, name));
    const indexing = openIndexProcess();
    t.after(indexing.stop);

    for (const pack of packs) await indexing.run(aJob(folder, pack));

    const files = packs.map((file) => {
      const pack = openFilePack(file);
      t.after(pack.close);
      return [...pack.lengths];
    });
    assert.deepEqual(files[0], files[1]);
    assert.equal(files[0]?.filter(([file]) => file.startsWith("fragment/")).length, 2);
  });

  it("says what has failed, and goes on", async (t) => {
    const folder = aTemporaryFolder(t);
    const indexing = openIndexProcess();
    t.after(indexing.stop);

    await assert.rejects(indexing.run(aJob(folder, "/dev/null/a.pack")), /ENOTDIR/);
    await indexing.run(aJob(folder, join(folder, "a.pack")));

    assert.equal(existsSync(join(folder, "a.pack")), true);
  });

  it("fails what it has not done when it is ended, and all that comes after", async (t) => {
    const folder = aTemporaryFolder(t);
    const indexing = openIndexProcess();
    const done = indexing.run(aJob(folder, join(folder, "a.pack")));

    await Promise.all([
      indexing.stop(),
      assert.rejects(done, { message: "its process ends with SIGKILL: " }),
    ]);

    await assert.rejects(indexing.run(aJob(folder, join(folder, "b.pack"))), /its process ends with SIGKILL/);
  });
});
