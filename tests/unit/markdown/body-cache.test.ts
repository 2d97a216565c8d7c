import assert from "node:assert/strict";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { listBodies, readBody, removeBody, writeBody } from "../../../src/markdown/body-cache.ts";
import { digestBody } from "../../../src/markdown/body-digest.ts";
import { renderBody } from "../../../src/markdown/render-body.ts";

let cacheDir = "";

beforeEach(() => {
  cacheDir = mkdtempSync(join(tmpdir(), "offprint-"));
});

afterEach(() => rmSync(cacheDir, { recursive: true }));

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

describe("The cache of bodies", () => {
  it("hands back what was written, from a folder by the digest's beginning", async () => {
    const body = renderBody("## A\n\n[x](y.md) ![](z.png)", "en");

    writeBody(cacheDir, "abcd", body);

    assert.deepEqual(readBody(cacheDir, "abcd"), body);
    assert.deepEqual(readdirSync(join(cacheDir, "bodies", "ab")), ["abcd.json"]);
    assert.deepEqual([...listBodies(cacheDir)], ["abcd"]);
  });

  it("has nothing for a body that is missing, broken, removed or something else", async () => {
    const folder = join(cacheDir, "bodies", "ab");
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "ab01.json"), '{"html":"<p>');
    writeFileSync(join(folder, "ab02.json"), '{"html":"<p>x</p>"}');
    writeFileSync(join(folder, "ab03.json"), "null");
    writeBody(cacheDir, "ab04", renderBody("x", "en"));
    removeBody(cacheDir, "ab04");

    const read = await Promise.all(
      ["ab00", "ab01", "ab02", "ab03", "ab04"].map((digest) => readBody(cacheDir, digest)),
    );

    assert.deepEqual(read, [undefined, undefined, undefined, undefined, undefined]);
  });

  it("clears away what a killed process left, but not what another is writing", () => {
    const folder = join(cacheDir, "bodies", "ab");
    mkdirSync(folder, { recursive: true });
    const old = join(folder, "ab01.json.1-0.tmp");
    const young = join(folder, "ab02.json.2-0.tmp");
    writeFileSync(old, "");
    writeFileSync(young, "");
    utimesSync(old, new Date(0), new Date(0));

    const digests = [...listBodies(cacheDir)];

    assert.deepEqual(digests, []);
    assert.deepEqual([existsSync(old), existsSync(young)], [false, true]);
  });
});
