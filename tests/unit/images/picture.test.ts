import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { figureHtml, pictureHtml } from "../../../src/images/picture.ts";
import type { ImageSet } from "../../../src/model/body.ts";

const MAP: ImageSet = {
  width: 1000,
  height: 500,
  src: "/_images/abc-1000.jpg",
  sources: [
    {
      type: "image/avif",
      srcset: [
        { href: "/_images/abc-480.avif", width: 480 },
        { href: "/_images/abc-1000.avif", width: 1000 },
      ],
    },
    { type: "image/webp", srcset: [{ href: "/_images/abc-480.webp", width: 480 }] },
  ],
};

describe("A picture", () => {
  it("offers the formats in order, below the site's base", () => {
    const attributes = { alt: "A map", sizes: "50vw", loading: "lazy" };

    const pictures = ["/base", "/base/"].map((base) => pictureHtml(MAP, attributes, base));

    const expected =
      '<picture><source type="image/avif" srcset="/base/_images/abc-480.avif 480w, /base/_images/abc-1000.avif 1000w" ' +
      'sizes="50vw"><source type="image/webp" srcset="/base/_images/abc-480.webp 480w" sizes="50vw">' +
      '<img src="/base/_images/abc-1000.jpg" alt="A map" loading="lazy" width="1000" height="500" decoding="async"></picture>';
    assert.deepEqual(pictures, [expected, expected]);
  });

  it("is as wide as an article's text where nothing else is said, and not lazy", () => {
    const picture = pictureHtml({ ...MAP, sources: MAP.sources.slice(1) }, { alt: "" }, "/");

    assert.equal(
      picture,
      '<picture><source type="image/webp" srcset="/_images/abc-480.webp 480w" ' +
        'sizes="(min-width: 76rem) min(38rem, 1000px, 100vw - 2 * clamp(1.25rem, 5vw, 4rem) - 27rem), ' +
        "(min-width: 64rem) min(38rem, 1000px, 100vw - 2 * clamp(1.25rem, 5vw, 4rem) - 19rem), " +
        'min(38rem, 1000px, 100vw - 2 * clamp(1.25rem, 5vw, 4rem))">' +
        '<img src="/_images/abc-1000.jpg" alt="" width="1000" height="500" decoding="async"></picture>',
    );
  });

  it("is a bare image where there is one file only", () => {
    const drawing: ImageSet = { width: 120, height: 80, src: "/_images/abc-120.svg", sources: [] };

    const picture = pictureHtml(drawing, { alt: "A line", loading: undefined, id: "fig-1" }, "");

    assert.equal(
      picture,
      '<img src="/_images/abc-120.svg" alt="A line" id="fig-1" width="120" height="80" decoding="async">',
    );
  });

  it("is as small as the author asks, in proportion, and never larger than it is", () => {
    const widths = ["200", "5000", "0", "50%"];

    const sizes = widths.map((width) =>
      pictureHtml(MAP, { alt: "", width, height: "9" }, "").match(/(?:sizes|width|height)="[^"]*"/g),
    );

    const sizesOf = (shown: string) =>
      `sizes="(min-width: 76rem) min(38rem, ${shown}, 100vw - 2 * clamp(1.25rem, 5vw, 4rem) - 27rem), (min-width: 64rem) min(38rem, ${shown}, 100vw - 2 * clamp(1.25rem, 5vw, 4rem) - 19rem), min(38rem, ${shown}, 100vw - 2 * clamp(1.25rem, 5vw, 4rem))"`;
    const [whole, small] = [sizesOf("1000px"), sizesOf("200px")];
    assert.deepEqual(sizes, [
      [small, small, 'width="200"', 'height="100"'],
      [whole, whole, 'width="1000"', 'height="500"'],
      [whole, whole, 'width="1000"', 'height="500"'],
      [whole, whole, 'width="1000"', 'height="500"'],
    ]);
  });

  it("claims no size where none is known", () => {
    const unknown: ImageSet = { width: 0, height: 0, src: "/@content/a.png", sources: [] };

    const picture = pictureHtml(unknown, { alt: "A" }, "");

    assert.equal(picture, '<img src="/@content/a.png" alt="A" decoding="async">');
  });

  it("escapes what authors write", () => {
    const drawing: ImageSet = { width: 1, height: 1, src: "/a.svg", sources: [] };

    const picture = pictureHtml(drawing, { alt: `"><script>'&`, title: '" onload="x' }, "");

    assert.equal(
      picture,
      '<img src="/a.svg" alt="&quot;&gt;&lt;script&gt;&#39;&amp;" title="&quot; onload=&quot;x" width="1" height="1" decoding="async">',
    );
  });
});

describe("A picture with a form for dark paper", () => {
  const chart: ImageSet = { width: 80, height: 60, src: "/_images/chart.svg", sources: [] };

  it("lets browsers choose by the colours of the page, and load one of the two when it comes into sight", () => {
    const picture = pictureHtml(
      { ...chart, dark: { ...chart, src: "/_images/dark.svg" } },
      { alt: "A" },
      "/base/",
    );

    assert.equal(
      picture,
      '<picture class="paired"><source class="dark" media="(prefers-color-scheme: dark)" srcset="/base/_images/dark.svg">' +
        '<img src="/base/_images/chart.svg" alt="A" loading="lazy" width="80" height="60" decoding="async"></picture>',
    );
  });

  it("has all files of both", () => {
    const picture = pictureHtml(
      { ...chart, sources: MAP.sources, dark: MAP },
      { alt: "A", sizes: "9px" },
      "",
    );

    const sources = picture
      .match(/<source[^>]*>/g)
      ?.map((source) => source.replaceAll(/ (media|sizes)="[^"]*"/g, ""));
    const own = MAP.sources.map(({ type, srcset }) => {
      const all = srcset.map(({ href, width }) => `${href} ${width}w`).join(", ");
      return `type="${type}" srcset="${all}">`;
    });
    assert.deepEqual(sources, [
      ...own.map((one) => `<source class="dark" ${one}`),
      '<source class="dark" srcset="/_images/abc-1000.jpg">',
      ...own.map((one) => `<source ${one}`),
    ]);
  });
});

describe("The picture of a figure", () => {
  const drawing = (width: number, height: number): ImageSet => ({
    width,
    height,
    src: "/_images/map.png",
    sources: [],
  });

  it("links to its largest file, if that shows more", () => {
    const [large, small] = [drawing(1000, 1000), drawing(999, 700)].map((set) =>
      figureHtml(set, { alt: "A map" }, "/base/"),
    );

    assert.ok(
      large?.startsWith('<a class="whole" href="/base/_images/map.png"><img src="/base/_images/map.png"'),
    );
    assert.ok(large?.endsWith("</a>"));
    assert.ok(small?.startsWith("<img "));
    assert.ok(figureHtml(MAP, {}, "/").startsWith('<a class="whole" href="/_images/abc-1000.avif">'));
  });

  it("takes the width of the page for a wide drawing, unless the author gives a width", () => {
    const isWide = (html: string) => / class="wide"/.test(html);

    const all = [
      figureHtml(drawing(1600, 1000), {}, "/"),
      figureHtml(drawing(1600, 1600), {}, "/"),
      figureHtml(drawing(1600, 1000), { width: "600" }, "/"),
      figureHtml({ ...MAP, width: 1600 }, {}, "/"),
    ];

    assert.deepEqual(all.map(isWide), [true, false, false, false]);
  });
});
