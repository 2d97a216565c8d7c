import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import sharp, { type Sharp } from "sharp";
import { makeImageSet } from "../../../../src/images/make-image-sets.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";
import { RECIPE } from "../../../support/image-recipe.ts";
import { aPhotograph } from "../../../support/photograph.ts";

/** A diagram with letters and round lines; smoothed edges give it some dozens of colours. */
function aDiagram(width: number, height: number): Sharp {
  const bars = Array.from({ length: 12 }, (_, index) => {
    const x = 40 + index * 70;
    return `<rect x="${x}" y="${90 + index * 20}" width="40" height="300" fill="#8c2f1b"/><text x="${x}" y="440" font-size="30">${index}</text>`;
  });
  const circles = `<circle cx="500" cy="250" r="180" fill="none" stroke="#1b1d21" stroke-width="7"/>`;
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 1000 500"><rect width="1000" height="500" fill="#fbfaf6"/>${bars.join("")}${circles}</svg>`;
  return sharp(Buffer.from(drawing)).removeAlpha();
}

async function make(t: TestContext, name: string, picture: Sharp) {
  const folder = aTemporaryFolder(t);
  const file = join(folder, name);
  await picture.toFile(file);
  const { set, files } = await makeImageSet(file, RECIPE, join(folder, "cache"));
  return { file, set, files, endings: files.map((made) => made.name.replace(/^[\da-f]{16}-/, "")) };
}

const pixelsOf = (path: string) => sharp(path).toColourspace("srgb").removeAlpha().raw().toBuffer();

describe("A flat picture", () => {
  it("is served without loss, in its own width alone", async (t) => {
    const { file, files, set, endings } = await make(
      t,
      "chart.png",
      aDiagram(1600, 800).png({ palette: true }),
    );

    assert.deepEqual(endings, ["1600.webp", "1600.png"]);
    assert.deepEqual(
      set.sources.map(({ type }) => type),
      ["image/webp"],
    );
    const original = await pixelsOf(file);
    for (const { path } of files) assert.ok((await pixelsOf(path)).equals(original), path);
  });

  it("gives way to a small original, whatever it shows", async (t) => {
    const { endings } = await make(t, "coarse.jpg", aPhotograph(300, 200).jpeg({ quality: 1 }));

    assert.deepEqual(endings, ["300.jpg"]);
  });

  it("is not what an original holds besides: a place, a camera, a name", async (t) => {
    const named = aDiagram(400, 200).withExif({ IFD0: { Copyright: "Somebody" } });
    const { files } = await make(t, "named.jpg", named.jpeg({ quality: 30 }));

    const metadata = await Promise.all(files.map(({ path }) => sharp(path).metadata()));

    assert.deepEqual(
      metadata.map(({ exif }) => exif),
      files.map(() => undefined),
    );
  });

  it("is none where most of it is white and the rest a photograph", async (t) => {
    const photograph = await aPhotograph(300, 300).png().toBuffer();
    const onWhite = sharp({ create: { width: 900, height: 600, channels: 3, background: "white" } });

    const { endings } = await make(
      t,
      "product.png",
      onWhite
        .composite([{ input: photograph }])
        .removeAlpha()
        .png(),
    );

    assert.deepEqual(endings, ["640.avif", "900.avif", "900.jpg"]);
  });
});
