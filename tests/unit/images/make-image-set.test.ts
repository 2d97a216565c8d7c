import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import sharp, { type Sharp } from "sharp";
import { ImageError } from "../../../src/images/image-error.ts";
import { makeImageSet } from "../../../src/images/make-image-set.ts";
import type { ImageSet } from "../../../src/model/body.ts";

let folder = "";
let cacheDir = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "offprint-"));
  cacheDir = join(folder, "cache");
});

afterEach(() => rmSync(folder, { recursive: true }));

function aPicture(width: number, height: number, channels: 3 | 4 = 3): Sharp {
  return sharp({ create: { width, height, channels, background: { r: 200, g: 80, b: 20, alpha: 0.5 } } });
}

async function aFile(name: string, picture: Sharp): Promise<string> {
  const path = join(folder, name);
  await picture.toFile(path);
  return path;
}

/** The widths of an image set by type, with the digest in addresses left out. */
function widthsOf({ sources, src, width, height }: ImageSet): unknown {
  const addresses = sources.flatMap(({ srcset }) => srcset.map(({ href }) => href));
  const endings = [...addresses, src].map((address) => address.replace(/^\/_images\/[\da-f]{16}-/, ""));
  return { width, height, types: sources.map(({ type }) => type), endings };
}

describe("An image set", () => {
  it("of a photograph has the standard widths up to its own, and its own", async () => {
    const file = await aFile("photo.jpg", aPicture(1000, 500).jpeg());

    const { set } = await makeImageSet(file, cacheDir);

    assert.deepEqual(widthsOf(set), {
      width: 1000,
      height: 500,
      types: ["image/avif", "image/webp"],
      endings: ["480.avif", "800.avif", "1000.avif", "480.webp", "800.webp", "1000.webp", "1000.jpg"],
    });
  });

  it("of a large image stops at 1,640 pixels and falls back to 1,200", async () => {
    const file = await aFile("large.webp", aPicture(2000, 20).webp());

    const { set } = await makeImageSet(file, cacheDir);

    assert.deepEqual(widthsOf(set), {
      width: 1640,
      height: 16,
      types: ["image/avif", "image/webp"],
      endings: [
        ...["480.avif", "800.avif", "1200.avif", "1640.avif"],
        ...["480.webp", "800.webp", "1200.webp", "1640.webp", "1200.jpg"],
      ],
    });
  });

  it("of a small transparent image falls back to PNG", async () => {
    const file = await aFile("logo.png", aPicture(64, 32, 4).png());

    const { set, files } = await makeImageSet(file, cacheDir);

    assert.deepEqual(widthsOf(set), {
      width: 64,
      height: 32,
      types: ["image/avif", "image/webp"],
      endings: ["64.avif", "64.webp", "64.png"],
    });
    const formats = await Promise.all(files.map(async ({ path }) => (await sharp(path).metadata()).format));
    assert.deepEqual(formats, ["heif", "webp", "png"]);
  });

  it("is upright and without metadata", async () => {
    const turned = aPicture(40, 20)
      .withExif({ IFD0: { Copyright: "Somebody" } })
      .withMetadata({ orientation: 6 });
    const file = await aFile("turned.jpg", turned.jpeg());

    const { set, files } = await makeImageSet(file, cacheDir);

    assert.deepEqual([set.width, set.height], [20, 40]);
    const made = await Promise.all(files.map(({ path }) => sharp(path).metadata()));
    assert.deepEqual(
      made.map(({ width, height, exif, icc, orientation, space }) => ({
        width,
        height,
        exif,
        icc,
        orientation,
        space,
      })),
      Array(3).fill({
        width: 20,
        height: 40,
        exif: undefined,
        icc: undefined,
        orientation: undefined,
        space: "srgb",
      }),
    );
  });

  it("of a drawing or a moving picture is the file itself", async () => {
    const drawing = join(folder, "line.svg");
    writeFileSync(
      drawing,
      '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><path d="M0 0h9"/></svg>',
    );
    const noise = Buffer.alloc(10 * 12 * 3, 0).map((_, index) => (index * 37) % 256);
    const moving = await aFile(
      "moving.gif",
      sharp(noise, { raw: { width: 10, height: 12, channels: 3, pageHeight: 6 } }).gif({ delay: [100, 100] }),
    );

    const made = [await makeImageSet(drawing, cacheDir), await makeImageSet(moving, cacheDir)];

    assert.deepEqual(
      made.map(({ set }) => widthsOf(set)),
      [
        { width: 120, height: 80, types: [], endings: ["120.svg"] },
        { width: 10, height: 6, types: [], endings: ["10.gif"] },
      ],
    );
    assert.deepEqual(
      made.map(({ files }) => files.map(({ path }) => statSync(path).size)),
      [[statSync(drawing).size], [statSync(moving).size]],
    );
  });

  it("names every file that has to be copied, and no other", async () => {
    const file = await aFile("photo.png", aPicture(500, 10).png());

    const { set, files } = await makeImageSet(file, cacheDir);

    const addresses = [...set.sources.flatMap(({ srcset }) => srcset.map(({ href }) => href)), set.src];
    assert.deepEqual(
      files.map(({ name }) => `/_images/${name}`),
      addresses,
    );
    assert.deepEqual(
      files.map(({ name }) => join(cacheDir, "images", name)),
      files.map(({ path }) => path),
    );
  });

  it("is made once, and again where a file of it is gone", async () => {
    const file = await aFile("photo.png", aPicture(30, 30).png());
    const first = await makeImageSet(file, cacheDir);
    const [avif, webp] = first.files.map(({ path }) => path);
    utimesSync(avif ?? "", new Date(0), new Date(0));

    const second = await makeImageSet(file, cacheDir);
    const untouched = statSync(avif ?? "").mtimeMs;
    rmSync(webp ?? "");
    const third = await makeImageSet(file, cacheDir);

    assert.deepEqual([second, third], [first, first]);
    assert.equal(untouched, 0);
    assert.ok(statSync(webp ?? "").size > 0);
    assert.equal(readdirSync(join(cacheDir, "images")).length, 4);
  });

  it("cannot be made of a file that is missing, broken or cut off", async () => {
    const broken = join(folder, "broken.png");
    writeFileSync(broken, "not an image");
    const photo = await aPicture(300, 300).jpeg().toBuffer();
    const cutOff = join(folder, "cut.jpg");
    writeFileSync(cutOff, photo.subarray(0, photo.length / 2));

    const errors = await Promise.all(
      [join(folder, "gone.png"), broken, cutOff].map((path) =>
        makeImageSet(path, cacheDir).catch((error) => error),
      ),
    );

    assert.ok(errors.every((error) => error instanceof ImageError));
    assert.deepEqual(
      errors.map(({ message }) => message.replace(/\(.*\)/, "(…)")),
      [
        'The image file "gone.png" cannot be opened.',
        'The image file "broken.png" is damaged or is not a PNG, JPEG, WebP, AVIF, TIFF, GIF or SVG image (…).',
        'The image file "cut.jpg" is a JPEG image, and is damaged (…).',
      ],
    );
  });
});
