import assert from "node:assert/strict";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { crc32 } from "node:zlib";
import sharp from "sharp";
import { makeImageSet } from "../../../../src/images/make-image-sets.ts";
import { ImageError } from "../../../../src/images/originals/image-error.ts";
import { aTemporaryFolder } from "../../../support/content-folder.ts";
import { RECIPE } from "../../../support/image-recipe.ts";
import { writeSmallPdf } from "../../../support/small-pdf.ts";

const FIXTURES = join(import.meta.dirname, "../../../fixtures/images");
const EXPORT = "Export it again as PNG, JPEG, WebP, AVIF or SVG.";
const FORMATS = "a PNG, JPEG, WebP, AVIF, TIFF, GIF or SVG image";

/** What is made of an image of this name and content, with the digest left out of names. */
async function make(t: TestContext, name: string, content: string | Uint8Array) {
  const folder = aTemporaryFolder(t);
  const file = join(folder, name);
  writeFileSync(file, content);
  const { set, files, pages } = await makeImageSet(file, RECIPE, join(folder, "cache"));
  const names = files.map((made) => made.name.replace(/^[\da-f]{16}-/, ""));
  return { width: set.width, height: set.height, pages, names, files };
}

async function fail(t: TestContext, name: string, content: string | Uint8Array) {
  const error: unknown = await make(t, name, content).catch((reason: unknown) => reason);
  assert.ok(error instanceof ImageError);
  return [error.message, error.remedy];
}

const aPicture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#c85014" }, limitInputPixels: false });

describe("An unusual image", () => {
  for (const [name, ending] of [
    ["moving.png", "png"],
    ["moving.avif", "avif"],
  ] as const) {
    it(`keeps its frames: ${name}`, async (t) => {
      const original = readFileSync(join(FIXTURES, name));

      const { files, ...made } = await make(t, name, original);

      assert.deepEqual(made, { width: 40, height: 20, pages: 1, names: [`40.${ending}`] });
      assert.deepEqual(readFileSync(files[0]?.path ?? ""), original);
    });
  }

  it("keeps its frames as WebP", async (t) => {
    const frames = sharp(
      Buffer.alloc(10 * 12 * 3).map((_, index) => (index * 37) % 256),
      {
        raw: { width: 10, height: 12, channels: 3, pageHeight: 6 },
      },
    );
    const original = await sharp(await frames.gif({ delay: [100, 100] }).toBuffer(), { animated: true })
      .webp()
      .toBuffer();

    const { files, ...made } = await make(t, "moving.webp", original);

    assert.deepEqual(made, { width: 10, height: 6, pages: 1, names: ["10.webp"] });
    assert.deepEqual(readFileSync(files[0]?.path ?? ""), original);
  });

  it("is made in the formats that can be as high", async (t) => {
    const { files, ...made } = await make(t, "scroll.png", await aPicture(100, 16_384).png().toBuffer());

    assert.deepEqual(made, { width: 100, height: 16_384, pages: 1, names: ["100.avif", "100.jpg"] });
    assert.equal(files.length, 2);
  });

  it("is a JPEG alone where no modern format can be as high", async (t) => {
    const { files, ...made } = await make(t, "scroll.png", await aPicture(100, 17_000).png().toBuffer());

    assert.deepEqual(made, { width: 100, height: 17_000, pages: 1, names: ["100.jpg"] });
    const { width, height } = await sharp(files[0]?.path).metadata();
    assert.deepEqual([width, height], [100, 17_000]);
  });

  it("is a PNG alone where no other format can be as high", async (t) => {
    const { files, ...made } = await make(t, "scroll.png", await aPicture(10, 66_000).png().toBuffer());

    assert.deepEqual(made, { width: 10, height: 66_000, pages: 1, names: ["10.png"] });
    assert.equal(files.length, 1);
  });

  for (const [what, endings, picture] of [
    ["CMYK", ["20.avif", "20.jpg"], () => aPicture(20, 10).toColourspace("cmyk").jpeg().toBuffer()],
    [
      "16 bits a channel",
      ["20.avif", "20.jpg"],
      () => aPicture(20, 10).toColourspace("rgb16").png().toBuffer(),
    ],
    [
      "16 bits of grey",
      ["20.avif", "20.jpg"],
      () => aPicture(20, 10).toColourspace("grey16").png().toBuffer(),
    ],
    ["a palette, itself,", ["20.png"], () => aPicture(20, 10).png({ palette: true }).toBuffer()],
  ] as const) {
    it(`is made in sRGB with 8 bits of ${what}`, async (t) => {
      const { files, names } = await make(t, "picture", await picture());

      const made = await Promise.all(files.map(({ path }) => sharp(path).metadata()));
      assert.deepEqual(names, endings);
      assert.deepEqual(
        made.map(({ space, depth }) => [space, depth]),
        endings.map(() => ["srgb", "uchar"]),
      );
    });
  }

  it("is known by its content, not by its name", async (t) => {
    const { files: _, ...made } = await make(
      t,
      "photo.png",
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="5"><text>online = 41%</text></svg>',
    );

    assert.deepEqual(made, { width: 4, height: 5, pages: 1, names: ["4.svg"] });
  });

  it("has its number of pages, of which the first is served, in later builds too", async (t) => {
    const folder = aTemporaryFolder(t);
    const file = join(folder, "scan.tiff");
    copyFileSync(join(FIXTURES, "two-pages.tiff"), file);

    const first = await makeImageSet(file, RECIPE, join(folder, "cache"));
    const second = await makeImageSet(file, RECIPE, join(folder, "cache"));

    assert.equal(first.pages, 2);
    assert.deepEqual(second, first);
  });

  it("is refused with its size where it has too many pixels", async (t) => {
    const content = await aPicture(1, 1).png().toBuffer();
    content.writeUInt32BE(17_000, 16);
    content.writeUInt32BE(17_000, 20);
    content.writeUInt32BE(crc32(content.subarray(12, 29)), 29);

    assert.deepEqual(await fail(t, "wall.png", content), [
      'The image file "wall.png" has 17,000 × 17,000 pixels, more than the 268 million that can be read.',
      "Make it smaller; 1,640 pixels are as wide as pages show it.",
    ]);
  });

  for (const [name, content, message, remedy] of [
    ["none.png", "", "is empty.", "Put the image itself in its place."],
    [
      "lfs.png",
      "version https://git-lfs.github.com/spec/v1\n",
      "is a Git LFS pointer, not the file itself.",
      'Run "git lfs pull" to fetch the file.',
    ],
    [
      "page.png",
      "<!DOCTYPE html><p>Sign in",
      `is a web page (HTML), not ${FORMATS}.`,
      "A page may have been saved in place of the image: fetch the image again.",
    ],
    [
      "photo.heic",
      Buffer.from("\0\0\0\x18ftypheic\0\0\0\0", "latin1"),
      `is a HEIC photograph, not ${FORMATS}.`,
      EXPORT,
    ],
    [
      "scan.bmp",
      Buffer.from("BM\x46\0\0\0\0\0\0\0\x36\0\0\0", "latin1"),
      `is a BMP image, not ${FORMATS}.`,
      EXPORT,
    ],
    ["layers.psd", Buffer.from("8BPS\0\x01", "latin1"), `is a Photoshop file (PSD), not ${FORMATS}.`, EXPORT],
    ["mark.ico", Buffer.from("\0\0\x01\0\x01\0", "latin1"), `is an icon (ICO), not ${FORMATS}.`, EXPORT],
    ["photo.jxl", Buffer.from("\xff\x0a\0\0", "latin1"), `is a JPEG XL image, not ${FORMATS}.`, EXPORT],
    ["chart.pdf", writeSmallPdf(["A chart"]), `is a PDF, not ${FORMATS}.`, EXPORT],
    [
      "live.png",
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="5" onload="x()"/>',
      "contains the attribute onload of <svg>, which could run in readers' browsers (line 1 of the file).",
      "Remove it, or export the drawing again without scripts and interaction.",
    ],
  ] as const) {
    it(`is refused in a sentence of its own: ${name}`, async (t) => {
      assert.deepEqual(await fail(t, name, content), [`The image file "${name}" ${message}`, remedy]);
    });
  }
});
