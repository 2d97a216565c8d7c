import assert from "node:assert/strict";
import { readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openPacks, packText } from "../../../../src/site/reuse/page-pack.ts";
import { keepPages } from "../../../../src/site/write/keep-pages.ts";
import type { KeptBatch } from "../../../../src/site/write/place-kept.ts";
import { aTemporaryFolder, writeIn } from "../../../support/content-folder.ts";

/** So many that threads place them. */
const MANY = 1500;
/** Longer than a tick of the clock that stamps files. */
const TICK_MS = 20;

/** Pages that the last build kept and put into a site, when there were nine publications. */
async function someKept(t: TestContext, count: number): Promise<KeptBatch & { outDir: string }> {
  const packsDir = aTemporaryFolder(t);
  const outDir = aTemporaryFolder(t);
  const packs = openPacks(packsDir);
  const pages = Array.from({ length: count }, (_, number) => {
    const file = `page-${number}/index.html`;
    const finished = `<p>9 publications.</p>${number}`;
    writeIn(outDir, file, finished);
    const place = packs.add(packText(Buffer.from(`<p>@@TOTAL_INDEX:en@@</p>${number}`)));
    return { file, place, bytes: finished.length };
  });
  packs.close(new Set(pages.map(({ place }) => place.pack)));
  await wait(TICK_MS);
  const last = { outDir, finished: Date.now() };
  return { pages, siteDir: join(aTemporaryFolder(t), "site"), packsDir, last, total: 9, outDir };
}

for (const count of [3, MANY]) {
  describe(`${count} kept pages`, () => {
    it("are shared with the last site where its number of publications is the same", async (t) => {
      const kept = await someKept(t, count);
      let placed = 0;

      const keeper = keepPages(kept, (some) => {
        placed += some;
      });
      const lengths = await keeper.lengths;
      await keeper.stop();

      const isShared = kept.pages.map(
        ({ file }) => statSync(join(kept.siteDir, file)).ino === statSync(join(kept.outDir, file)).ino,
      );
      assert.deepEqual(
        lengths,
        kept.pages.map(({ bytes }) => bytes),
      );
      assert.equal(isShared.every(Boolean), true);
      assert.equal(placed, count);
    });

    it("get another number of publications, and are as long as that makes them", async (t) => {
      const kept = await someKept(t, count);

      const keeper = keepPages({ ...kept, last: undefined, total: 10 }, () => {});
      const lengths = await keeper.lengths;
      await keeper.stop();

      const texts = kept.pages.map(({ file }) => readFileSync(join(kept.siteDir, file), "utf8"));
      assert.deepEqual(
        texts,
        kept.pages.map((_, number) => `<p>10 publications.</p>${number}`),
      );
      assert.deepEqual(
        lengths,
        texts.map(({ length }) => length),
      );
    });

    it("make a broken cache known as such", async (t) => {
      const kept = await someKept(t, count);
      truncateSync(join(kept.packsDir, "1.pack"), 10);

      const keeper = keepPages({ ...kept, last: undefined, total: 10 }, () => {});

      await assert.rejects(keeper.lengths, {
        name: "CacheError",
        message: /page-\d+\/index\.html cannot be read/,
      });
      await keeper.stop();
    });
  });
}
