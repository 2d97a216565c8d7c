import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { openFilePack } from "../../../../src/cache/file-pack.ts";
import { openIndexProcess } from "../../../../src/search/shards/open-index-process.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";

const JOB = { language: "en", earlier: undefined };
const aPage = (name: string) => ({
  path: `${name}/index.html`,
  attachments: [],
  part: `<!doctype html><html lang="en"><body><p>The lamp of ${name}.</p></body></html>`,
});

describe("The process that indexes", () => {
  it("keeps the index of each shard, and none that is not wanted", async (t) => {
    const folder = aTemporaryFolder(t);
    const indexing = openIndexProcess();
    t.after(indexing.stop);
    const [first, dropped, last] = [indexing.begin(JOB), indexing.begin(JOB), indexing.begin(JOB)];
    for (const shard of [first, dropped, last]) for (const name of ["north", "south"]) shard.add(aPage(name));

    dropped.drop();
    const ended = [last.end(join(folder, "last.pack")), first.end(join(folder, "first.pack"))];
    await Promise.all(ended);

    const files = ["first.pack", "last.pack"].map((name) => {
      const pack = openFilePack(join(folder, name));
      t.after(pack.close);
      return [...pack.lengths];
    });
    assert.deepEqual(files[0], files[1]);
    assert.equal(files[0]?.filter(([file]) => file.startsWith("fragment/")).length, 2);
    assert.equal(indexing.underWay(), 0);
  });

  it("says what has failed, and goes on", async (t) => {
    const folder = aTemporaryFolder(t);
    const indexing = openIndexProcess();
    t.after(indexing.stop);
    const [failing, other] = [indexing.begin(JOB), indexing.begin(JOB)];
    for (const shard of [failing, other]) shard.add(aPage("north"));

    const failed = failing.end("/dev/null/a.pack");
    const done = other.end(join(folder, "a.pack"));

    await assert.rejects(failed, /ENOTDIR/);
    await done;
    assert.equal(existsSync(join(folder, "a.pack")), true);
  });

  it("fails what it has not done when it is ended, and all that comes after", async (t) => {
    const folder = aTemporaryFolder(t);
    const indexing = openIndexProcess();
    const shard = indexing.begin(JOB);
    shard.add(aPage("north"));
    const done = shard.end(join(folder, "a.pack"));

    await Promise.all([
      indexing.stop(),
      assert.rejects(done, { message: "its process ends with SIGKILL: " }),
    ]);

    await assert.rejects(indexing.begin(JOB).end(join(folder, "b.pack")), /its process ends with SIGKILL/);
  });
});
