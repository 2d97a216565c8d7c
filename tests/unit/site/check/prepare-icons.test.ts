import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it, type TestContext } from "node:test";
import sharp from "sharp";
import { formatProblem } from "../../../../src/model/problem.ts";
import { type Site, siteSchema } from "../../../../src/model/schemas/site-schema.ts";
import { prepareIcons } from "../../../../src/site/check/prepare-icons.ts";
import { listPublic } from "../../../../src/site/check/public-files.ts";
import { aTemporaryFolder, type ContentFiles, writeContent } from "../../../support/content-folder.ts";

const SITE = siteSchema.parse({
  name: "Institute of Small Harbours",
  shortName: "ISH",
  url: "https://harbours.example",
  language: "en",
  timezone: "Asia/Seoul",
  description: "Notes on small harbours.",
});
const SQUARE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path d="M2 2h4v4H2z"/></svg>';
const WIDE = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 8"><path d="M2 2h4v4H2z"/></svg>';
const PLACE = { file: "site.yaml", line: 7, column: 7 };

describe("The icons of a site", () => {
  it("are Offprint's own in the colours of the site, if it has no picture for them", async (t) => {
    const { icons, files } = await prepare(t, {});

    assert.deepEqual(
      icons.map(({ rel, type }) => [rel, type]),
      [
        ["icon", "image/svg+xml"],
        ["apple-touch-icon", undefined],
      ],
    );
    assert.match(String(files[0]), /^<svg [^>]*><path fill="#8c2f1b"/);
    assert.deepEqual(await describePng(files[1]), { width: 180, isOpaque: true, corner: [140, 47, 27] });
  });

  it("show the logo on paper", async (t) => {
    const { icons, files } = await prepare(t, { "logo.svg": SQUARE }, { logo: "logo.svg" });

    assert.equal(icons[0]?.type, "image/png");
    assert.deepEqual(await describePng(files[0]), { width: 96, isOpaque: true, corner: [251, 250, 246] });
    assert.deepEqual(await describePng(files[1]), { width: 180, isOpaque: true, corner: [251, 250, 246] });
  });

  it("do not show a logo that is much wider than high", async (t) => {
    const { files } = await prepare(t, { "logo.svg": WIDE }, { logo: "logo.svg" });

    assert.match(String(files[0]), /#8c2f1b/);
  });

  it("are drawn from a picture made for them, which tabs get as it is", async (t) => {
    const content = { "logo.svg": WIDE, "icon.svg": SQUARE };

    const { files } = await prepare(t, content, { logo: "logo.svg", icon: "icon.svg" });

    assert.equal(String(files[0]), SQUARE);
    assert.equal((await describePng(files[1])).width, 180);
  });

  it("are those of public/, which the others are drawn from", async (t) => {
    const content = { "icon.svg": SQUARE };
    const ofPublic = { "favicon.svg": WIDE, "favicon.ico": "" };

    const { icons, files } = await prepare(t, content, { icon: "icon.svg", ofPublic });

    assert.equal(icons[0]?.href, "/favicon.svg");
    assert.equal(files.length, 1);
    assert.equal((await describePng(files[0])).width, 180);
  });

  it("are not drawn if public/ has them all", async (t) => {
    const ofPublic = { "favicon.ico": "", "apple-touch-icon.png": "" };

    const { icons, files } = await prepare(t, {}, { ofPublic });

    assert.deepEqual(icons, [
      { rel: "icon", href: "/favicon.ico" },
      { rel: "apple-touch-icon", href: "/apple-touch-icon.png" },
    ]);
    assert.deepEqual(files, []);
  });

  it("have a problem if their picture cannot be read", async (t) => {
    const { problems } = await prepare(t, { "icon.png": "text" }, { icon: "icon.png" });

    assert.deepEqual(problems.map(formatProblem), [
      'site.yaml:7:7  The image file "icon.png" is damaged or is not a PNG, JPEG, WebP, AVIF, TIFF, GIF or SVG image (Input buffer contains unsupported image format).\n' +
        "  Export it again as PNG, JPEG, WebP, AVIF or SVG.",
    ]);
  });

  it("are the same in the next build, out of the cache", async (t) => {
    const cacheDir = aTemporaryFolder(t);
    const content = { "logo.svg": SQUARE };

    const first = await prepare(t, content, { logo: "logo.svg", cacheDir });
    const second = await prepare(t, content, { logo: "logo.svg", cacheDir });

    assert.deepEqual(second, first);
  });
});

interface Given {
  readonly logo?: string;
  readonly icon?: string;
  readonly ofPublic?: ContentFiles;
  readonly cacheDir?: string;
}

async function prepare(t: TestContext, content: ContentFiles, given: Given = {}) {
  const { logo, icon, ofPublic = {}, cacheDir = aTemporaryFolder(t) } = given;
  const site: Site = logo ? { ...SITE, logo: { src: logo, alt: "Logo", withName: true } } : SITE;
  const named = icon ? [{ path: icon, place: PLACE, isIcon: true }] : [];
  const sources = { named, ofPublic: listPublic(writeContent(t, ofPublic)) };
  const { icons, copies, problems } = await prepareIcons(writeContent(t, content), cacheDir, site, sources);
  return { icons, problems, files: copies.map(([, path]) => readFileSync(path)) };
}

async function describePng(bytes: Buffer | undefined) {
  const image = sharp(bytes);
  const { width } = await image.metadata();
  const { isOpaque } = await image.stats();
  const corner = await image
    .toColourspace("srgb")
    .removeAlpha()
    .extract({ left: 0, top: 0, width: 1, height: 1 })
    .raw()
    .toBuffer();
  return { width, isOpaque, corner: [...corner] };
}
