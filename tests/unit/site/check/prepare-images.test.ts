import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { formatProblem } from "../../../../src/model/problem.ts";
import { prepareImages } from "../../../../src/site/check/prepare-images.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";
import { RECIPE } from "../../../support/image-recipe.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/images");

describe("The images of a site", () => {
  it("get a warning in each build if a file has several images, since pages show only the first", async (t) => {
    const contentDir = aTemporaryFolder(t);
    const cacheDir = aTemporaryFolder(t);
    copyFileSync(join(FIXTURES, "two-pages.tiff"), join(contentDir, "scan.tiff"));
    const place = { file: "articles/scan.md", line: 7, column: 1 };
    const prepare = () => prepareImages(contentDir, cacheDir, [{ path: "scan.tiff", place }], RECIPE);

    const [first, second] = [await prepare(), await prepare()];

    assert.deepEqual(first.warnings.map(formatProblem), [
      'articles/scan.md:7:1  The image file "scan.tiff" has 2 images, and pages show the first.\n' +
        "  Export the ones for readers as files of their own.",
    ]);
    assert.deepEqual(second, first);
  });
});
