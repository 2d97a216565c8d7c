import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { launchBrowser } from "../support/browser.ts";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { aPhotograph } from "../support/photograph.ts";
import { serveSite } from "../support/site-server.ts";

const WINDOWS = [360, 768, 1440];
const DENSITIES = [1, 2, 3];

const ARTICLE = `---
title: Third Quay
date: 2021-04-01
series: the-quay
categories: [tides]
authors: [mina-oh]
cover: { src: ./cover.jpg, alt: A quay }
---

## The harbour

![A boat](./boat.jpg)
`;

interface Seen {
  /** The width in the name of the file that the browser took. */
  readonly file: number;
  /** In CSS pixels. */
  readonly shown: number;
  /** What `sizes` says of it. */
  readonly said: number;
}

/** What a browser takes and shows of the pictures of a page; it reckons their natural width by `sizes`. */
function look(): readonly Seen[] {
  return [...document.querySelectorAll<HTMLImageElement>("main picture img")].map((image) => ({
    file: Number(/-(\d+)\.avif$/.exec(image.currentSrc)?.[1]),
    shown: image.getBoundingClientRect().width,
    said: image.naturalWidth,
  }));
}

describe("The pictures of a page", async () => {
  const scope = { after };
  const photograph = (width: number, height: number, seed: number) =>
    aPhotograph(width, height, seed).blur(3).jpeg({ quality: 95 }).toBuffer();
  const site = await build(
    aSite(scope, {
      ...SMALL_SITE,
      "articles/2021/third-quay.md": ARTICLE,
      "articles/2021/cover.jpg": await photograph(1700, 900, 1),
      "articles/2021/boat.jpg": await photograph(1700, 1000, 2),
    }),
  );
  const server = await serveSite(site.outDir);
  const browser = await launchBrowser();
  after(async () => {
    await browser.close();
    await server.close();
  });

  const seen: Record<string, readonly Seen[]> = {};
  for (const width of WINDOWS) {
    for (const density of DENSITIES) {
      const page = await browser.newPage({ viewport: { width, height: 900 }, deviceScaleFactor: density });
      await page.goto(`${server.origin}/the-quay/third-quay/`, { waitUntil: "load" });
      await page.evaluate(() => {
        for (const image of document.images) image.loading = "eager";
      });
      await page.waitForFunction(() => [...document.images].every(({ complete }) => complete));
      seen[`${width} × ${density}`] = await page.evaluate(look);
      await page.close();
    }
  }

  it("are as wide as their sizes say, in windows of all widths", () => {
    const wrong = Object.entries(seen).flatMap(([window, pictures]) =>
      pictures
        .filter(({ shown, said }) => Math.abs(shown - said) > 1)
        .map(({ shown, said }) => `${window}: shown ${shown}, said ${said}`),
    );

    assert.deepEqual(wrong, []);
  });

  it("come in the file that a screen needs, the cover first", () => {
    const files = Object.entries(seen).map(([window, pictures]) => [
      window,
      pictures.map(({ file }) => file),
    ]);

    assert.deepEqual(Object.fromEntries(files), {
      "360 × 1": [640, 640],
      "360 × 2": [1216, 640],
      "360 × 3": [1216, 1216],
      "768 × 1": [1216, 640],
      "768 × 2": [1640, 1216],
      "768 × 3": [1640, 1640],
      "1440 × 1": [1216, 640],
      "1440 × 2": [1640, 1216],
      "1440 × 3": [1640, 1640],
    });
  });
});
