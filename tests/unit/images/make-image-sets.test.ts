import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import sharp from "sharp";
import { makeImageSet } from "../../../src/images/make-image-set.ts";
import { makeImageSets } from "../../../src/images/make-image-sets.ts";

let folder = "";
let cacheDir = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "offprint-"));
  cacheDir = join(folder, "cache");
});

afterEach(() => rmSync(folder, { recursive: true }));

describe("Many images", () => {
  it("are each made once, and a broken one does not stop the others", async () => {
    const [a, copyOfA, b, broken] = ["a.png", "copy.png", "b.png", "broken.png"].map((name) =>
      join(folder, name),
    ) as [string, string, string, string];
    await sharp({ create: { width: 20, height: 10, channels: 3, background: "red" } }).toFile(a);
    await sharp({ create: { width: 30, height: 10, channels: 3, background: "blue" } }).toFile(b);
    copyFileSync(a, copyOfA);
    writeFileSync(broken, "no image");

    const made = await makeImageSets([a, broken, copyOfA, b, a], cacheDir);

    const [madeA, madeB] = [await makeImageSet(a, cacheDir), await makeImageSet(b, cacheDir)];
    const outcomes = [a, copyOfA, b].map((path) => made.get(path));
    assert.deepEqual(outcomes, [madeA, madeA, madeB]);
    assert.equal(made.size, 4);
    const failed = made.get(broken);
    assert.match(
      failed && "error" in failed ? failed.error.message : "",
      /^The image file "broken\.png" is damaged /,
    );
    assert.equal(readdirSync(join(cacheDir, "images")).length, 8);
  });
});
