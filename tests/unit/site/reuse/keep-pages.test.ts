import assert from "node:assert/strict";
import { readFileSync, statSync, truncateSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { keepPages } from "../../../../src/site/reuse/keep-pages.ts";
import { openPackedTexts, packText } from "../../../../src/site/reuse/packed-texts.ts";
import type { LastSite } from "../../../../src/site/reuse/page-store.ts";
import { aTemporaryFolder, writeIn } from "../../../support/content-folder.ts";

/** Enough pages for threads to place them. */
const MANY = 1500;
/** Longer than a tick of the clock that stamps files. */
const TICK_MS = 20;

const FACTS = { mains: 1, headings: 1, ids: [], links: [] };

/** Pages that the last build kept and put into a site of nine publications. */
async function someKept(t: TestContext, count: number) {
  const packsDir = aTemporaryFolder(t);
  const outDir = aTemporaryFolder(t);
  const packs = openPackedTexts(packsDir);
  const pages = Array.from({ length: count }, (_, number) => {
    const file = `page-${number}/index.html`;
    const finished = `<p>9 publications.</p>${number}`;
    writeIn(outDir, file, finished);
    const place = packs.add(packText(Buffer.from(`<p>@@TOTAL_INDEX:en@@</p>${number}`)));
    return { ...FACTS, file, key: "k", place, bytes: finished.length };
  });
  packs.close(new Set(pages.map(({ place }) => place.pack)));
  await wait(TICK_MS);
  const made = { folder: "", assets: [], copies: [], shards: [] };
  const last: LastSite = { ...made, outDir, total: 9, finished: Date.now() };
  const site = { path: join(aTemporaryFolder(t), "site") };
  return { pages, target: { site, store: { folder: packsDir }, last, total: 9 } };
}

for (const count of [3, MANY]) {
  describe(`${count} kept pages`, () => {
    it("are shared with the last site if the number of publications is the same", async (t) => {
      const { pages, target } = await someKept(t, count);
      let heard = 0;

      const keeper = keepPages(pages, target, (some) => {
        heard += some;
      });
      const placed = await keeper.pages;
      await keeper.stop();

      const isShared = pages.map(
        ({ file }) =>
          statSync(join(target.site.path, file)).ino === statSync(join(target.last.outDir, file)).ino,
      );
      assert.deepEqual(placed, pages);
      assert.equal(isShared.every(Boolean), true);
      assert.equal(heard, count);
    });

    it("get a new number of publications, and report their new lengths", async (t) => {
      const { pages, target } = await someKept(t, count);

      const keeper = keepPages(pages, { ...target, total: 10 }, () => {});
      const placed = await keeper.pages;
      await keeper.stop();

      const texts = pages.map(({ file }) => readFileSync(join(target.site.path, file), "utf8"));
      assert.deepEqual(
        texts,
        pages.map((_, number) => `<p>10 publications.</p>${number}`),
      );
      assert.deepEqual(
        placed,
        pages.map((page, index) => ({ ...page, bytes: texts[index]?.length })),
      );
    });

    it("report a broken cache", async (t) => {
      const { pages, target } = await someKept(t, count);
      truncateSync(join(target.store.folder, "1.pack"), 10);

      const keeper = keepPages(pages, { ...target, total: 10 }, () => {});

      await assert.rejects(keeper.pages, {
        name: "CacheError",
        message: /page-\d+\/index\.html cannot be read/,
      });
      await keeper.stop();
    });
  });
}
