import assert from "node:assert/strict";
import {
  existsSync,
  globSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";
import { digestBody } from "../../../../src/markdown/store/body-source.ts";
import { openBodyStore } from "../../../../src/markdown/store/body-store.ts";
import { packBodies } from "../../../../src/markdown/store/packed-bodies.ts";

let cacheDir = "";

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), "offprint-"));
});

afterEach(() => rmSync(cacheDir, { recursive: true }));

/** Keeps bodies whose texts are their digests, in a pack of their own. */
function keep(...digests: readonly string[]): void {
  const store = openBodyStore(cacheDir);
  store.add(packBodies(digests.map((digest) => [digest, renderBody(digest, "en")] as const)));
  store.save();
}

function readAll(...digests: readonly string[]): readonly (string | undefined)[] {
  const store = openBodyStore(cacheDir);
  return digests.map((digest) => store.read(digest)?.html);
}

function listPacks(): readonly string[] {
  return globSync("bodies/*.pack", { cwd: cacheDir }).map((name) => join(cacheDir, name));
}

describe("A body's digest", () => {
  it("changes with the text and with the language", () => {
    const digests = [
      digestBody("a", "en"),
      digestBody("a", "en"),
      digestBody("a", "ko"),
      digestBody("b", "en"),
    ];

    const distinct = new Set(digests);

    assert.equal(distinct.size, 3);
    assert.equal(digests[0], digests[1]);
    assert.match(digests[0] ?? "", /^[\da-f]{32}$/);
  });
});

describe("The store of bodies", () => {
  it("returns what was kept, from few files", () => {
    const body = renderBody("## A\n\n[x](y.md) ![](z.png)", "ko");
    const store = openBodyStore(cacheDir);
    store.add(
      packBodies([
        ["aa01", body],
        ["aa02", renderBody("둘", "ko")],
      ]),
    );
    store.add(packBodies([["aa03", renderBody("three", "en")]]));
    store.save();

    const again = openBodyStore(cacheDir);

    assert.deepEqual(again.read("aa01"), body);
    assert.deepEqual(readAll("aa02", "aa03", "aa04"), ["<p>둘</p>", "<p>three</p>", undefined]);
    assert.equal(listPacks().length, 1);
  });

  it("returns nothing that was not saved, as after a killed build", () => {
    keep("aa01");
    openBodyStore(cacheDir).add(packBodies([["aa02", renderBody("aa02", "en")]]));

    const read = readAll("aa01", "aa02");

    assert.deepEqual(read, ["<p>aa01</p>", undefined]);
  });

  it("returns nothing for a body that is garbled, cut off or gone", () => {
    keep("aa01", "aa02");
    keep("aa03", "aa04");
    keep("aa05");
    for (const pack of listPacks()) {
      const bytes = readFileSync(pack);
      if (bytes.includes("aa01")) writeFileSync(pack, bytes.toString().replace("aa01", "bb01"));
      if (bytes.includes("aa03")) truncateSync(pack, bytes.length - 1);
      if (bytes.includes("aa05")) rmSync(pack);
    }
    const store = openBodyStore(cacheDir);

    const read = readAll("aa01", "aa02", "aa03", "aa04", "aa05");

    assert.deepEqual(read, [undefined, "<p>aa02</p>", "<p>aa03</p>", undefined, undefined]);
    assert.deepEqual([store.has("aa01"), store.has("aa04"), store.has("aa05")], [true, false, false]);
  });

  it("gathers many packs into one", () => {
    const digests = Array.from({ length: 24 }, (_, index) => `aa${index}`);
    for (const digest of digests) keep(digest);
    for (const pack of listPacks()) utimesSync(pack, new Date(0), new Date(0));

    keep("bb00");

    assert.equal(listPacks().length, 1);
    assert.deepEqual(
      readAll(...digests, "bb00"),
      [...digests, "bb00"].map((digest) => `<p>${digest}</p>`),
    );
  });

  it("drops unwanted bodies once they outnumber the others, and removes their packs", () => {
    keep("aa01", "aa02");
    keep("aa03");
    for (const pack of listPacks()) utimesSync(pack, new Date(0), new Date(0));

    openBodyStore(cacheDir).save(new Set(["aa01", "aa02"]));
    const before = readAll("aa01", "aa02", "aa03");
    openBodyStore(cacheDir).save(new Set(["aa01"]));
    const after = readAll("aa01", "aa02", "aa03");

    assert.deepEqual(before, ["<p>aa01</p>", "<p>aa02</p>", "<p>aa03</p>"]);
    assert.deepEqual(after, ["<p>aa01</p>", undefined, undefined]);
    assert.equal(listPacks().length, 1);
  });

  it("removes what a killed process left, but not what another is writing", () => {
    keep("aa01");
    const old = join(cacheDir, "bodies", "old.pack");
    const young = join(cacheDir, "bodies", "young.pack");
    writeFileSync(old, "");
    writeFileSync(young, "");
    utimesSync(old, new Date(0), new Date(0));

    keep("aa02");

    assert.deepEqual([existsSync(old), existsSync(young)], [false, true]);
  });
});
