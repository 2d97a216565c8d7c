import assert from "node:assert/strict";
import { chmodSync, linkSync, lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { openSiteFolder } from "../../../../src/site/staging/site-folder.ts";
import { aTemporaryFolder, writeIn } from "../../../support/content-folder.ts";

/** Longer than a tick of the clock that stamps files. */
const TICK_MS = 20;

/** A site of two pages that was finished a while ago, and the folder of the next site. */
async function aLastSite(t: TestContext) {
  const outDir = join(aTemporaryFolder(t), "site");
  writeIn(outDir, "a/index.html", "one");
  writeIn(outDir, "b/index.html", "two");
  await wait(TICK_MS);
  const last = { outDir, total: 2, finished: Date.now(), assets: [], copies: [], shards: [] };
  await wait(TICK_MS);
  const next = join(aTemporaryFolder(t), "next");
  return { outDir, next, site: openSiteFolder(next, last) };
}

describe("The folder of a site", () => {
  it("shares an unchanged file of the last site", async (t) => {
    const { outDir, next, site } = await aLastSite(t);

    const isTaken = site.takeOver("a/index.html", 3);

    assert.equal(isTaken, true);
    assert.equal(statSync(join(next, "a/index.html")).ino, statSync(join(outDir, "a/index.html")).ino);
  });

  it("keeps a file that it already shares with the last site, and replaces any other", async (t) => {
    const { outDir, next, site } = await aLastSite(t);
    mkdirSync(join(next, "a"));
    linkSync(join(outDir, "a/index.html"), join(next, "a/index.html"));
    writeIn(next, "b/index.html", "TWO");
    const linked = lstatSync(join(next, "a/index.html")).ctimeMs;
    const finished = Date.now() + TICK_MS;
    await wait(TICK_MS);
    const begun = openSiteFolder(next, { outDir, finished });

    const taken = [begun.takeOver("a/index.html", 3), begun.takeOver("b/index.html", 3)];

    assert.deepEqual(taken, [true, true]);
    assert.equal(lstatSync(join(next, "a/index.html")).ctimeMs, linked);
    assert.deepEqual([site.has("a/index.html"), begun.has("a/index.html")], [false, true]);
    for (const file of ["a/index.html", "b/index.html"])
      assert.equal(statSync(join(next, file)).ino, statSync(join(outDir, file)).ino);
  });

  it("does not take a file that was changed, has another length, is missing or is a folder", async (t) => {
    const { outDir, site } = await aLastSite(t);
    writeFileSync(join(outDir, "a/index.html"), "ONE");
    chmodSync(join(outDir, "b/index.html"), 0o600);

    const taken = [
      site.takeOver("a/index.html", 3),
      site.takeOver("b/index.html", 3),
      site.takeOver("c/index.html", 3),
      site.takeOver("a", statSync(join(outDir, "a")).size),
    ];

    assert.deepEqual(taken, [false, false, false, false]);
  });

  it("takes nothing without a last site, or of another length", async (t) => {
    const { next, site } = await aLastSite(t);

    const taken = [
      site.takeOver("a/index.html", 4),
      openSiteFolder(next, undefined).takeOver("a/index.html", 3),
    ];

    assert.deepEqual(taken, [false, false]);
  });

  it("leaves the last site alone when it writes a file that was taken over", async (t) => {
    const { outDir, next, site } = await aLastSite(t);
    site.takeOver("a/index.html", 3);

    site.write("a/index.html", "another");

    assert.equal(readFileSync(join(next, "a/index.html"), "utf8"), "another");
    assert.equal(readFileSync(join(outDir, "a/index.html"), "utf8"), "one");
  });
});
