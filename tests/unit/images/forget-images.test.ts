import assert from "node:assert/strict";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { forgetImages } from "../../../src/images/forget-images.ts";
import { aTemporaryFolder } from "../../support/content-folder.ts";

const [KEPT, GONE] = ["0123456789abcdef", "fedcba9876543210"];

/** A cache with two pictures of two files of four bytes, and one that was never finished. */
function aCache(t: TestContext) {
  const cacheDir = aTemporaryFolder(t);
  const folder = join(cacheDir, "images");
  mkdirSync(folder);
  const left = `${KEPT}-800.avif.71-0.tmp`;
  const names = [KEPT, GONE].flatMap((digest) => [`${digest}.json`, `${digest}-800.avif`]);
  for (const name of [...names, left]) writeFileSync(join(folder, name), "1234");
  return { cacheDir, list: () => readdirSync(folder).toSorted() };
}

describe("The pictures in the cache", () => {
  it("are forgotten after ten builds that do not use them", (t) => {
    const { cacheDir, list } = aCache(t);
    const build = () => forgetImages(cacheDir, [`${KEPT}-800.avif`]);

    const builds = Array.from({ length: 10 }, build);
    const before = list();
    const last = build();

    assert.deepEqual(builds, Array(10).fill({ files: 3, bytes: 12 }));
    assert.equal(before.length, 6);
    assert.deepEqual(last, { files: 0, bytes: 0 });
    assert.deepEqual(list(), [`${KEPT}-800.avif`, `${KEPT}.json`]);
  });

  it("are kept for ten builds more when one has used them", (t) => {
    const { cacheDir, list } = aCache(t);
    const uses = (digest: string, builds: number) => {
      for (let build = 0; build < builds; build++) forgetImages(cacheDir, [`${digest}-800.avif`]);
    };

    uses(KEPT, 9);
    uses(GONE, 1);
    uses(KEPT, 10);

    assert.ok(list().includes(`${GONE}-800.avif`));
  });

  it("may be none", (t) => {
    const unused = forgetImages(aTemporaryFolder(t), []);

    assert.deepEqual(unused, { files: 0, bytes: 0 });
  });
});
