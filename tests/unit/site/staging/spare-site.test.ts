import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { keepSpare, pruneFolder, takeSpare } from "../../../../src/site/staging/spare-site.ts";
import { aTemporaryFolder, writeIn } from "../../../support/content-folder.ts";

describe("A site that was replaced", () => {
  it("is kept without what was copied into it, and the next begins in it", (t) => {
    const parent = aTemporaryFolder(t);
    const cacheDir = aTemporaryFolder(t);
    writeIn(parent, "old/a/index.html", "a");
    writeIn(parent, "old/b/index.html", "b");
    writeIn(parent, "old/files/a paper.pdf", "paper");

    keepSpare(join(parent, "old"), cacheDir, { copies: ["/files/a paper.pdf", "/not/there.png"] });
    const between = [...readdirSync(parent), ...readdirSync(join(cacheDir, "spare"))];
    takeSpare(cacheDir, join(parent, "next"), (file) => file === "a/index.html");

    assert.deepEqual(between, ["a", "b"]);
    assert.deepEqual(readdirSync(join(parent, "next"), { recursive: true }), ["a", "a/index.html"]);
    assert.deepEqual(readdirSync(cacheDir), []);
  });

  it("takes the place of the one that was kept before", (t) => {
    const parent = aTemporaryFolder(t);
    writeIn(parent, "cache/spare/older.html", "");
    writeIn(parent, "old/a.html", "");

    keepSpare(join(parent, "old"), join(parent, "cache"), { copies: [] });

    assert.deepEqual(readdirSync(join(parent, "cache/spare")), ["a.html"]);
  });

  it("that the last build did not make is removed, and so is what was kept", (t) => {
    const parent = aTemporaryFolder(t);
    writeIn(parent, "cache/spare/older.html", "");
    writeIn(parent, "old/a.html", "");

    keepSpare(join(parent, "old"), join(parent, "cache"), undefined);

    assert.deepEqual(readdirSync(parent, { recursive: true }), ["cache"]);
  });

  it("loses links when it is kept, and what they lead to stays", (t) => {
    const parent = aTemporaryFolder(t);
    const elsewhere = aTemporaryFolder(t);
    writeIn(elsewhere, "a.png", "a");
    writeIn(parent, "old/index.html", "");
    symlinkSync(elsewhere, join(parent, "old/_images"));

    keepSpare(join(parent, "old"), parent, { copies: ["/_images/a.png"] });

    assert.deepEqual(readdirSync(join(parent, "spare")), ["index.html"]);
    assert.deepEqual(readdirSync(elsewhere), ["a.png"]);
  });

  it("is left where a site has begun, where it is no folder, or has other permissions", (t) => {
    const states: Readonly<Record<string, (cache: string, next: string) => void>> = {
      begun: (cache, next) => {
        writeIn(cache, "spare/a.html", "");
        writeIn(next, "begun.html", "");
      },
      "a file": (cache) => writeIn(cache, "spare", ""),
      "a link": (cache) => symlinkSync(aTemporaryFolder(t), join(cache, "spare")),
      closed: (cache) => {
        writeIn(cache, "spare/a.html", "");
        chmodSync(join(cache, "spare"), 0o700);
      },
      none: () => {},
    };

    const begun = Object.entries(states).map(([state, make]) => {
      const [cache, parent] = [aTemporaryFolder(t), aTemporaryFolder(t)];
      const next = join(parent, "next");
      make(cache, next);
      takeSpare(cache, next, () => true);
      return [state, readdirSync(next), readdirSync(cache)];
    });

    assert.deepEqual(begun, [
      ["begun", ["begun.html"], ["spare"]],
      ["a file", [], ["spare"]],
      ["a link", [], ["spare"]],
      ["closed", [], ["spare"]],
      ["none", [], []],
    ]);
  });
});

describe("A folder", () => {
  it("keeps the files that are wanted, and no folder without one", (t) => {
    const folder = aTemporaryFolder(t);
    for (const file of ["a/b/c.html", "a/d.html", "e/f/g.html", "한/글.html", "h.html"])
      writeIn(folder, file, "");

    pruneFolder(folder, (file) => file === "a/d.html" || file === "한/글.html");

    const left = readdirSync(folder, { recursive: true }).map(String);
    assert.deepEqual(left.toSorted(), ["a", "a/d.html", "한", "한/글.html"]);
  });

  it("loses links, and what they lead to stays", (t) => {
    const folder = aTemporaryFolder(t);
    const elsewhere = aTemporaryFolder(t);
    writeIn(elsewhere, "a.html", "a");
    symlinkSync(elsewhere, join(folder, "folder"));
    symlinkSync(join(elsewhere, "a.html"), join(folder, "a.html"));

    pruneFolder(folder, () => true);

    assert.deepEqual(readdirSync(folder), []);
    assert.equal(readFileSync(join(elsewhere, "a.html"), "utf8"), "a");
  });
});
