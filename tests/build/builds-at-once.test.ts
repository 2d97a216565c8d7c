import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { writeContent } from "../support/content-folder.ts";
import { comesTrue, listBeside, startBuild } from "../support/running-build.ts";
import { findDifferences, readSiteFiles } from "../support/site-files.ts";
import { VERSIONS } from "../support/two-versions.ts";

const { files: first } = await build(aSite({ after }, VERSIONS.first));
const { files: second } = await build(aSite({ after }, VERSIONS.second));

describe("Two builds at once", () => {
  it("with the same cache: the second says so and changes nothing", async (t) => {
    const folders = aSite(t, VERSIONS.first);
    const one = startBuild(folders);
    await comesTrue(() => existsSync(join(folders.cacheDir, "build.pid")));

    const other = await startBuild({ ...folders, contentDir: writeContent(t, VERSIONS.second) }).ended;
    const { status, stderr } = await one.ended;

    assert.deepEqual([status, stderr], [0, ""]);
    assert.equal(other.status, 1);
    assert.equal(
      other.stderr,
      `Another build is using the cache folder "${folders.cacheDir}". Wait until it ends, or set CACHE_DIR to another folder.\n`,
    );
    assert.deepEqual(findDifferences(first, readSiteFiles(folders.outDir)), []);
    assert.deepEqual(listBeside(folders), []);
  });

  it("with a cache each and the same place: the site is whole, and one of the two", async (t) => {
    const folders = aSite(t, VERSIONS.first);
    const rival = { ...aSite(t, VERSIONS.second), outDir: folders.outDir };

    for (const round of ["cold", "warm"]) {
      const ends = await Promise.all([startBuild(folders).ended, startBuild(rival).ended]);

      const files = readSiteFiles(folders.outDir);
      const isOne = [first, second].some((site) => findDifferences(site, files).length === 0);
      assert.deepEqual(
        ends.map(({ status, stderr }) => ({ status, stderr })),
        [0, 0].map((status) => ({ status, stderr: "" })),
        round,
      );
      assert.equal(isOne, true, `The site of the ${round} builds is neither of the two.`);
      assert.deepEqual(listBeside(folders), [], round);
    }
  });

  it("with a cache and a place each: both sites are right", async (t) => {
    const [one, other] = [aSite(t, VERSIONS.first), aSite(t, VERSIONS.second)];

    const [built, builtToo] = await Promise.all([build(one), build(other)]);

    assert.deepEqual(findDifferences(first, built.files), []);
    assert.deepEqual(findDifferences(second, builtToo.files), []);
  });
});
