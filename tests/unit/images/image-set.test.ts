import assert from "node:assert/strict";
import { mkdtempSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import sharp, { type Sharp } from "sharp";
import { forPortrait } from "../../../src/images/image-recipe.ts";
import { makeImageSet } from "../../../src/images/make-image-sets.ts";
import { ImageError } from "../../../src/images/originals/image-error.ts";
import type { ImageSet } from "../../../src/model/body.ts";
import { RECIPE } from "../../support/image-recipe.ts";
import { aPhotograph } from "../../support/photograph.ts";

let folder = "";
let cacheDir = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "offprint-"));
  cacheDir = join(folder, "cache");
});

afterEach(() => rmSync(folder, { recursive: true }));

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
  it("of a photograph has the site's widths up to its own, and its own", async () => {
    const file = await aFile("photo.jpg", aPhotograph(1500, 500).jpeg({ quality: 100 }));

    const { set } = await makeImageSet(file, RECIPE, cacheDir);

    assert.deepEqual(widthsOf(set), {
      width: 1500,
      height: 500,
      types: ["image/avif"],
      endings: ["640.avif", "1216.avif", "1500.avif", "1200.jpg"],
    });
  });

  it("of a large photograph has four files, the widest as wide as pages show it", async () => {
    const file = await aFile("large.webp", aPhotograph(2000, 200).webp({ quality: 100 }));

    const { set } = await makeImageSet(file, RECIPE, cacheDir);

    assert.deepEqual(widthsOf(set), {
      width: 1640,
      height: 164,
      types: ["image/avif"],
      endings: ["640.avif", "1216.avif", "1640.avif", "1200.jpg"],
    });
  });

  it("of a portrait or a small photograph has two files", async () => {
    const small = await aFile("small.jpg", aPhotograph(700, 90).jpeg({ quality: 100 }));
    const large = await aFile("large.jpg", aPhotograph(1000, 500).jpeg({ quality: 100 }));

    const sets = [
      await makeImageSet(small, RECIPE, cacheDir),
      await makeImageSet(large, forPortrait(RECIPE), cacheDir),
    ];

    assert.deepEqual(
      sets.map(({ set }) => widthsOf(set)),
      [
        { width: 700, height: 90, types: ["image/avif"], endings: ["700.avif", "700.jpg"] },
        { width: 480, height: 240, types: ["image/avif"], endings: ["480.avif", "480.jpg"] },
      ],
    );
  });

  it("has the format, quality and widths that the site asks for", async () => {
    const file = await aFile("photo.jpg", aPhotograph(900, 300).jpeg({ quality: 100 }));
    const recipe = { format: "webp", widths: [300, 600] } as const;

    const made = await Promise.all(
      [90, 10].map((quality) =>
        makeImageSet(file, { ...recipe, widths: [...recipe.widths], quality }, cacheDir),
      ),
    );

    const [fine, coarse] = made.map(({ files }) => statSync(files[1]?.path ?? "").size);
    assert.deepEqual(
      made.map(({ set }) => widthsOf(set)),
      Array(2).fill({
        width: 600,
        height: 200,
        types: ["image/webp"],
        endings: ["300.webp", "600.webp", "600.jpg"],
      }),
    );
    assert.ok(Number(fine) > 2 * Number(coarse), `${fine} and ${coarse} bytes`);
  });

  it("of a transparent photograph falls back to PNG", async () => {
    const file = await aFile("cut-out.png", aPhotograph(300, 100).ensureAlpha(0.5).png());

    const { set, files } = await makeImageSet(file, RECIPE, cacheDir);

    assert.deepEqual(widthsOf(set), {
      width: 300,
      height: 100,
      types: ["image/avif"],
      endings: ["300.avif", "300.png"],
    });
    const formats = await Promise.all(files.map(async ({ path }) => (await sharp(path).metadata()).format));
    assert.deepEqual(formats, ["heif", "png"]);
  });

  it("is upright and without metadata", async () => {
    const turned = aPhotograph(40, 20)
      .withExif({ IFD0: { Copyright: "Somebody" } })
      .withMetadata({ orientation: 6 });
    const file = await aFile("turned.jpg", turned.jpeg());

    const { set, files } = await makeImageSet(file, RECIPE, cacheDir);

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
      Array(2).fill({
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

    const made = [
      await makeImageSet(drawing, RECIPE, cacheDir),
      await makeImageSet(moving, RECIPE, cacheDir),
    ];

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
    const file = await aFile("photo.png", aPhotograph(900, 10).png());

    const { set, files } = await makeImageSet(file, RECIPE, cacheDir);

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
    const file = await aFile("photo.png", aPhotograph(30, 30).png());
    const first = await makeImageSet(file, RECIPE, cacheDir);
    const [avif, jpeg] = first.files.map(({ path }) => path);
    utimesSync(avif ?? "", new Date(0), new Date(0));

    const second = await makeImageSet(file, RECIPE, cacheDir);
    const untouched = statSync(avif ?? "").mtimeMs;
    rmSync(jpeg ?? "");
    const third = await makeImageSet(file, RECIPE, cacheDir);

    assert.deepEqual([second, third], [first, first]);
    assert.equal(untouched, 0);
    assert.ok(statSync(jpeg ?? "").size > 0);
    assert.equal(readdirSync(join(cacheDir, "images")).length, 3);
  });

  it("cannot be made of a file that is missing, broken or cut off", async () => {
    const broken = join(folder, "broken.png");
    writeFileSync(broken, "not an image");
    const photo = await aPhotograph(300, 300).jpeg().toBuffer();
    const cutOff = join(folder, "cut.jpg");
    writeFileSync(cutOff, photo.subarray(0, photo.length / 2));

    const errors = await Promise.all(
      [join(folder, "gone.png"), broken, cutOff].map((path) =>
        makeImageSet(path, RECIPE, cacheDir).catch((error) => error),
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
