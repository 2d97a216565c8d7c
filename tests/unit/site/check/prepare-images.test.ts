import assert from "node:assert/strict";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { formatProblem } from "../../../../src/model/problem.ts";
import { prepareImages } from "../../../../src/site/check/prepare-images.ts";
import { aTemporaryFolder, writeContent } from "../../../support/content-folder.ts";
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

  const drawing = (width: number, height: number) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"/>`;
  const place = { file: "articles/tide.md", line: 7, column: 1 };

  it("have the forms for dark paper that stand beside drawings", async (t) => {
    const contentDir = writeContent(t, {
      "chart.svg": drawing(80, 60),
      "chart-dark.svg": drawing(160, 120),
      "lone.svg": drawing(80, 60),
      "face.svg": drawing(8, 8),
      "face-dark.svg": drawing(8, 9),
    });
    const named = [
      { path: "chart.svg", place },
      { path: "lone.svg", place },
      { path: "face.svg", place, isPortrait: true },
    ];

    const { sets, copies, problems } = await prepareImages(contentDir, aTemporaryFolder(t), named, RECIPE);

    assert.deepEqual(problems, []);
    assert.match(sets["chart.svg"]?.dark?.src ?? "", /-160\.svg$/);
    assert.equal(copies.has(sets["chart.svg"]?.dark?.src ?? ""), true);
    assert.deepEqual([sets["lone.svg"]?.dark, sets["face.svg"]?.dark], [undefined, undefined]);
  });

  it("have a problem where a form for dark paper is broken or has another shape", async (t) => {
    const contentDir = writeContent(t, {
      "chart.svg": drawing(80, 60),
      "chart-dark.png": "no picture",
      "map.svg": drawing(80, 60),
      "map-dark.svg": drawing(80, 70),
    });
    const named = ["chart.svg", "map.svg"].map((path) => ({ path, place }));

    const { problems } = await prepareImages(contentDir, aTemporaryFolder(t), named, RECIPE);

    assert.deepEqual(
      problems.map(({ id }) => id),
      ["unfit-image", "unlike-dark-form"],
    );
    assert.deepEqual(problems.map(formatProblem), [
      'articles/tide.md:7:1  The image file "chart-dark.png" is damaged or is not a PNG, JPEG, WebP, AVIF, TIFF, GIF or SVG image (Input buffer contains unsupported image format).\n' +
        "  Export it again as PNG, JPEG, WebP, AVIF or SVG.",
      'articles/tide.md:7:1  The form for dark paper "map-dark.svg" has another shape than the image itself: 80 × 70, not 80 × 60.\n' +
        "  Export both in the same proportions, or give it another name if it is another picture.",
    ]);
  });
});
