import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { swapFolders } from "../../../../src/site/staging/swap-folders.ts";
import { aTemporaryFolder, writeIn } from "../../../support/content-folder.ts";

function twoFolders(t: TestContext) {
  const parent = aTemporaryFolder(t);
  writeIn(parent, "finished/index.html", "new");
  writeIn(parent, "site/index.html", "old");
  writeIn(parent, "site/gone.html", "old");
  return { parent, finished: join(parent, "finished"), site: join(parent, "site") };
}

describe("A finished folder", () => {
  it("replaces another as a whole, and says where that is now", (t) => {
    const { parent, finished, site } = twoFolders(t);

    const replaced = swapFolders(finished, site);

    assert.equal(replaced, `${finished}-old`);
    assert.deepEqual(readdirSync(parent), ["finished-old", "site"]);
    assert.deepEqual(readdirSync(site), ["index.html"]);
    assert.equal(readFileSync(join(site, "index.html"), "utf8"), "new");
    assert.deepEqual(readdirSync(`${replaced}`), ["gone.html", "index.html"]);
  });

  it("goes where there was none", (t) => {
    const { parent, finished } = twoFolders(t);

    const replaced = swapFolders(finished, join(parent, "first"));

    assert.equal(replaced, undefined);
    assert.deepEqual(readdirSync(parent), ["first", "site"]);
  });

  it("leaves the other as it was if it is missing itself", (t) => {
    const { parent, site } = twoFolders(t);

    const swap = () => swapFolders(join(parent, "nothing"), site);

    assert.throws(swap, { code: "ENOENT" });
    assert.deepEqual(readdirSync(parent), ["finished", "site"]);
    assert.deepEqual(readdirSync(site), ["gone.html", "index.html"]);
  });
});
