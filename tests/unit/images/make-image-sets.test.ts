import assert from "node:assert/strict";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { makeImageSet, makeImageSets } from "../../../src/images/make-image-sets.ts";
import { RECIPE } from "../../support/image-recipe.ts";
import { aPhotograph } from "../../support/photograph.ts";

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
    await aPhotograph(20, 10, 1).toFile(a);
    await aPhotograph(30, 10, 2).toFile(b);
    copyFileSync(a, copyOfA);
    writeFileSync(broken, "no image");

    const made = await makeImageSets(
      new Map([a, broken, copyOfA, b].map((path) => [path, RECIPE])),
      cacheDir,
    );

    const [madeA, madeB] = [await makeImageSet(a, RECIPE, cacheDir), await makeImageSet(b, RECIPE, cacheDir)];
    const outcomes = [a, copyOfA, b].map((path) => made.get(path));
    assert.deepEqual(outcomes, [madeA, madeA, madeB]);
    assert.equal(made.size, 4);
    const failed = made.get(broken);
    assert.match(
      failed && "error" in failed ? failed.error.message : "",
      /^The image file "broken\.png" is damaged /,
    );
    assert.equal(readdirSync(join(cacheDir, "images")).length, 6);
  });
});
