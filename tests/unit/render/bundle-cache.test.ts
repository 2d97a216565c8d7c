import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { openBundleCache } from "../../../src/render/bundle-cache.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

/** Keeps a bundle of a style sheet and of the module that renders pages. */
function keepBundle(cacheDir: string, version: string): string {
  const cache = openBundleCache(cacheDir, version);
  const folder = cache.begin();
  writeIn(folder, "client/_astro/site.css", "h1{color:red}");
  writeIn(folder, "server/entry.mjs", "export const lamp = 1;");
  cache.keep(folder);
  return folder;
}

const aCache = (t: TestContext) => aTemporaryFolder(t);

describe("A bundle in the cache", () => {
  it("is read as it was kept", (t) => {
    const cacheDir = aCache(t);
    keepBundle(cacheDir, "v1");

    const kept = openBundleCache(cacheDir, "v1").read();

    assert.deepEqual(kept?.files, ["_astro/site.css"]);
    assert.equal(readFileSync(join(kept.client, "_astro/site.css"), "utf8"), "h1{color:red}");
    assert.equal(readFileSync(kept.entry, "utf8"), "export const lamp = 1;");
  });

  it("is there once it is kept, and only for its own version", (t) => {
    const cacheDir = aCache(t);
    const before = openBundleCache(cacheDir, "v1");
    assert.deepEqual([before.isKept(), before.read()], [false, undefined]);
    keepBundle(cacheDir, "v1");

    const other = openBundleCache(cacheDir, "v2");

    assert.deepEqual([other.isKept(), other.read()], [false, undefined]);
  });

  it("is not used if one of its files is damaged", (t) => {
    for (const file of ["client/_astro/site.css", "server/entry.mjs"]) {
      const cacheDir = aCache(t);
      const folder = keepBundle(cacheDir, "v1");
      writeFileSync(join(folder, file), "h1{color:rex}");

      assert.equal(openBundleCache(cacheDir, "v1").read(), undefined, file);
    }
  });

  it("replaces the one before", (t) => {
    const cacheDir = aCache(t);
    const first = keepBundle(cacheDir, "v1");
    const second = keepBundle(cacheDir, "v2");

    const names = readdirSync(join(cacheDir, "bundle"));

    assert.notEqual(first, second);
    assert.deepEqual(
      new Set(names),
      new Set(["bundle.json", second.slice(join(cacheDir, "bundle/").length)]),
    );
  });
});
