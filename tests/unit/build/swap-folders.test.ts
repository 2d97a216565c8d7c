import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { swapFolders } from "../../../src/build/swap-folders.ts";
import { aTemporaryFolder, writeIn } from "../../support/content-folder.ts";

function twoFolders(t: TestContext) {
  const parent = aTemporaryFolder(t);
  writeIn(parent, "finished/index.html", "new");
  writeIn(parent, "site/index.html", "old");
  writeIn(parent, "site/gone.html", "old");
  return { parent, finished: join(parent, "finished"), site: join(parent, "site") };
}

describe("A finished folder", () => {
  it("takes the place of another, whole, and leaves nothing beside it", (t) => {
    const { parent, finished, site } = twoFolders(t);

    swapFolders(finished, site);

    assert.deepEqual(readdirSync(parent), ["site"]);
    assert.deepEqual(readdirSync(site), ["index.html"]);
    assert.equal(readFileSync(join(site, "index.html"), "utf8"), "new");
  });

  it("takes a place where nothing was", (t) => {
    const { parent, finished } = twoFolders(t);

    swapFolders(finished, join(parent, "first"));

    assert.deepEqual(readdirSync(parent), ["first", "site"]);
  });

  it("that is not there leaves the other as it was", (t) => {
    const { parent, site } = twoFolders(t);

    const swap = () => swapFolders(join(parent, "nothing"), site);

    assert.throws(swap, { code: "ENOENT" });
    assert.deepEqual(readdirSync(parent), ["finished", "site"]);
    assert.deepEqual(readdirSync(site), ["gone.html", "index.html"]);
  });
});
