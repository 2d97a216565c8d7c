import assert from "node:assert/strict";
import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { keepFile, readKept } from "../../../../src/cache/kept-file.ts";
import { generatorVersion } from "../../../../src/cache/version.ts";
import { lendSources, openSourceCache } from "../../../../src/content/sources/source-cache.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";

const KEPT = { value: { title: "kept" }, warnings: [] };
const LONG_AGO = new Date("2020-01-01T00:00:00Z");

/** What is known of the file in a cache that was opened a while after it was last changed, and its body as it is now. */
function open(t: TestContext, folders: { contentDir: string; cacheDir: string }) {
  t.mock.timers.setTime(Date.now() + 60_000);
  const cache = openSourceCache(folders.contentDir, folders.cacheDir);
  const source = cache.open("a.md");
  assert.ok("readSource" in source);
  if (!source.known) cache.keep("a.md", KEPT);
  cache.save();
  return {
    known: source.known && { value: source.known.value, warnings: source.warnings },
    body: source.readSource().body,
    digest: source.bodyDigest,
  };
}

function aFolder(t: TestContext, text: string) {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const folders = { contentDir: aTemporaryFolder(t), cacheDir: aTemporaryFolder(t) };
  const file = join(folders.contentDir, "a.md");
  writeFileSync(file, text);
  return { folders, file };
}

describe("The cache of sources", () => {
  it("knows the front matter of an unchanged file", (t) => {
    const { folders } = aFolder(t, "---\ntitle: A\n---\none\n");
    const first = open(t, folders);

    const second = open(t, folders);

    assert.equal(first.known, undefined);
    assert.deepEqual(second, { ...first, known: KEPT });
  });

  it("still knows it if the file was only written again, and notices a change", (t) => {
    const { folders, file } = aFolder(t, "---\ntitle: A\n---\none\n");
    open(t, folders);
    writeFileSync(file, "---\ntitle: A\n---\none\n");
    const again = open(t, folders);
    writeFileSync(file, "---\ntitle: A\n---\ntwo\n");

    const changed = open(t, folders);

    assert.deepEqual(again.known, KEPT);
    assert.equal(changed.known, undefined);
    assert.equal(changed.body, "two\n");
    assert.notEqual(changed.digest, again.digest);
  });

  it("is copied to a folder that has none, and replaces no other", (t) => {
    const { folders } = aFolder(t, "---\ntitle: A\n---\none\n");
    const [early, late] = ["early", "late"].map((name) => join(folders.cacheDir, name)) as [string, string];
    lendSources(folders.cacheDir, early);
    open(t, folders);
    lendSources(folders.cacheDir, late);
    const borrowed = open(t, { ...folders, cacheDir: late });
    writeFileSync(join(folders.cacheDir, "sources.json"), "");

    lendSources(folders.cacheDir, late);

    assert.deepEqual(readdirSync(early), []);
    assert.deepEqual(borrowed.known, KEPT);
    assert.deepEqual(open(t, { ...folders, cacheDir: late }).known, KEPT);
  });

  it("notices a change that keeps the length and time of a file", (t) => {
    const { folders, file } = aFolder(t, "---\ntitle: A\n---\none\n");
    utimesSync(file, LONG_AGO, LONG_AGO);
    open(t, folders);
    const { mtimeMs } = statSync(file);
    writeFileSync(file, "---\ntitle: A\n---\ntwo\n");
    utimesSync(file, LONG_AGO, LONG_AGO);

    const changed = open(t, folders);

    assert.equal(statSync(file).mtimeMs, mtimeMs);
    assert.equal(changed.known, undefined);
  });

  it("forgets everything about another content folder", (t) => {
    const { folders } = aFolder(t, "---\ntitle: A\n---\none\n");
    open(t, folders);
    const { folders: other } = { folders: { ...folders, contentDir: aTemporaryFolder(t) } };
    writeFileSync(join(other.contentDir, "a.md"), "---\ntitle: B\n---\none\n");

    assert.equal(open(t, other).known, undefined);
  });

  it("forgets what another version of the generator has read", (t) => {
    const { folders } = aFolder(t, "---\ntitle: A\n---\none\n");
    open(t, folders);
    const place = join(folders.cacheDir, "sources.json");
    const kept = JSON.parse(readKept(place).toString("utf8"));
    keepFile(place, JSON.stringify({ ...kept, version: "0".repeat(16) }));

    const { known } = open(t, folders);

    assert.equal(kept.version, generatorVersion());
    assert.equal(known, undefined);
  });
});
