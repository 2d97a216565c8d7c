import assert from "node:assert/strict";
import { chmodSync, readdirSync, readFileSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { keepSpare, pruneFolder, takeSpare } from "../../../../src/site/staging/spare-site.ts";
import { aTemporaryFolder, writeIn } from "../../../support/content-folder.ts";

describe("A site that was replaced", () => {
  it("is kept without its copied files, and the next site begins in it", (t) => {
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

  it("replaces the one that was kept before", (t) => {
    const parent = aTemporaryFolder(t);
    writeIn(parent, "cache/spare/older.html", "");
    writeIn(parent, "old/a.html", "");

    keepSpare(join(parent, "old"), join(parent, "cache"), { copies: [] });

    assert.deepEqual(readdirSync(join(parent, "cache/spare")), ["a.html"]);
  });

  it("is removed, with the one kept before, if the last build did not make it", (t) => {
    const parent = aTemporaryFolder(t);
    writeIn(parent, "cache/spare/older.html", "");
    writeIn(parent, "old/a.html", "");

    keepSpare(join(parent, "old"), join(parent, "cache"), undefined);

    assert.deepEqual(readdirSync(parent, { recursive: true }), ["cache"]);
  });

  it("loses its links when it is kept, but not their targets", (t) => {
    const parent = aTemporaryFolder(t);
    const elsewhere = aTemporaryFolder(t);
    writeIn(elsewhere, "a.png", "a");
    writeIn(parent, "old/index.html", "");
    symlinkSync(elsewhere, join(parent, "old/_images"));

    keepSpare(join(parent, "old"), parent, { copies: ["/_images/a.png"] });

    assert.deepEqual(readdirSync(join(parent, "spare")), ["index.html"]);
    assert.deepEqual(readdirSync(elsewhere), ["a.png"]);
  });

  it("is not used if a site has begun, if it is no folder, or if its permissions differ", (t) => {
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

describe("A pruned folder", () => {
  it("keeps wanted files, and no empty folders", (t) => {
    const folder = aTemporaryFolder(t);
    for (const file of ["a/b/c.html", "a/d.html", "e/f/g.html", "한/글.html", "h.html"])
      writeIn(folder, file, "");

    pruneFolder(folder, (file) => file === "a/d.html" || file === "한/글.html");

    const left = readdirSync(folder, { recursive: true }).map(String);
    assert.deepEqual(left.toSorted(), ["a", "a/d.html", "한", "한/글.html"]);
  });

  it("loses its links, but not their targets", (t) => {
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
