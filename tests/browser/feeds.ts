import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

/** A file of the site as a browser's parser of XML reads it: its root, its faults, and the texts of the elements named. */
async function readXml(address: string, element: string) {
  const page = await site.open("/about/");
  const xml = await (await page.request.get(site.origin + address)).text();
  return page.evaluate(
    ([text, name]) => {
      const document = new DOMParser().parseFromString(text as string, "application/xml");
      return {
        root: document.documentElement.nodeName,
        faults: document.getElementsByTagName("parsererror").length,
        texts: [...document.getElementsByTagName(name as string)].map((one) => one.textContent ?? ""),
      };
    },
    [xml, element],
  );
}

describe("The files for machines", () => {
  it("are well-formed feeds, of the site and of a series", async () => {
    const feeds = await Promise.all(
      ["/feed.xml", "/the-tideline/feed.xml"].map((feed) => readXml(feed, "title")),
    );

    const shapes = feeds.map(({ root, faults, texts }) => ({
      root,
      faults,
      title: texts[0],
      isFull: texts.length > 3,
    }));

    assert.deepEqual(shapes, [
      { root: "feed", faults: 0, title: "Marunol Institute of Tides", isFull: true },
      { root: "feed", faults: 0, title: "Marunol: The Tideline", isFull: true },
    ]);
  });

  it("have a well-formed site map with existing addresses, behind an index", async () => {
    const index = await readXml("/sitemap.xml", "loc");
    const { root, faults, texts } = await readXml("/sitemap-all.xml", "loc");
    const page = await site.open("/about/");

    const answers = await Promise.all(
      texts.map(async (address) => {
        const local = address.replace("https://marunol.example", site.origin);
        return (await page.request.get(local)).ok() ? [] : [address];
      }),
    );

    assert.deepEqual(index, {
      root: "sitemapindex",
      faults: 0,
      texts: ["https://marunol.example/sitemap-all.xml"],
    });
    assert.deepEqual({ root, faults }, { root: "urlset", faults: 0 });
    assert.ok(texts.length > 50);
    assert.deepEqual(answers.flat(), []);
  });
});
