import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { SaxesParser } from "saxes";
import { makeArchive } from "../../../src/model/archive.ts";
import type { Article } from "../../../src/model/corpus.ts";
import { LARGEST_SITE_MAP } from "../../../src/model/pages/site-map.ts";
import { openEditions } from "../../../src/views/edition.ts";
import { siteMapRoutes } from "../../../src/views/routes/site-map-routes.ts";
import { aCorpus, anArticle } from "../../support/articles.ts";

const SITE = "https://harbours.example";

/** The files of a site's map, by address. */
function writeMaps(articles: readonly Article[]): ReadonlyMap<string, string> {
  const setting = {
    base: "/archive/",
    now: "2026-01-01T00:00",
    preview: false,
    icons: [],
    images: {},
    files: {},
  };
  const routes = siteMapRoutes(openEditions(makeArchive(aCorpus(articles), setting)));
  return new Map(routes.map(({ address, props }) => [address, props.page]));
}

/** So many articles, in the years 2020 and 2021 in turn. */
function someArticles(count: number): readonly Article[] {
  return Array.from({ length: count }, (_, index) =>
    anArticle({ id: `note-${index}`, date: `${2020 + (index % 2)}-03-01` }),
  );
}

/** The elements of a map in their order, as `name` or `name=text`, with their depth as indentation. */
function outline(xml: string): readonly string[] {
  const lines: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on("opentag", ({ name, uri }) => lines.push(`${" ".repeat(depth++)}${name} ${uri}`));
  parser.on("text", (text) => {
    if (text.trim()) lines[lines.length - 1] += ` ${text}`;
  });
  parser.on("closetag", () => {
    depth--;
  });
  parser.write(xml).close();
  return lines.map((line) => line.replace(" http://www.sitemaps.org/schemas/sitemap/0.9", ""));
}

function addressesIn(xml: string | undefined): readonly string[] {
  return [...(xml ?? "").matchAll(/<loc>(.*?)<\/loc>/g)].map(([, address]) => address ?? "");
}

describe("The site map of a small site", () => {
  const maps = writeMaps([
    anArticle({ id: "first", date: "2020-03-01" }),
    anArticle({ id: "second", date: "2021-03-01", updated: "2021-05-01" }),
    anArticle({ id: "third", date: "2021-02-01", corrections: [{ date: "2022-01-31", text: "A slip." }] }),
    anArticle({ id: "elsewhere", date: "2021-09-01", canonical: "https://elsewhere.example/" }),
  ]);

  it("is an index with one map, in the elements and the order that the protocol wants", () => {
    const [index] = [...maps.values()].map(outline);

    assert.deepEqual([...maps.keys()], ["/sitemap.xml", "/sitemap-all.xml"]);
    assert.deepEqual(index, [
      "sitemapindex",
      " sitemap",
      `  loc ${SITE}/archive/sitemap-all.xml`,
      "  lastmod 2022-01-31",
    ]);
  });

  it("has all pages and years, and its own articles with the day of their last change", () => {
    const lines = outline(maps.get("/sitemap-all.xml") ?? "");

    const addresses = addressesIn(maps.get("/sitemap-all.xml"));
    assert.equal(lines[0], "urlset");
    assert.deepEqual(
      lines.slice(lines.indexOf(`  loc ${SITE}/archive/articles/first/`)),
      [
        ["first", "2020-03-01"],
        ["third", "2022-01-31"],
        ["second", "2021-05-01"],
      ]
        .flatMap(([id, day]) => [" url", `  loc ${SITE}/archive/articles/${id}/`, `  lastmod ${day}`])
        .slice(1),
    );
    assert.equal(addresses.includes(`${SITE}/archive/`), true);
    assert.equal(addresses.includes(`${SITE}/archive/publications/2020/`), true);
    assert.equal(
      addresses.some((address) => address.includes("elsewhere")),
      false,
    );
  });
});

describe("The site map of a large site", () => {
  const articles = someArticles(1000);

  it("has a map for each year, and one for all other pages", () => {
    const maps = writeMaps(articles);

    const counts = [...maps].map(([address, xml]) => [
      address,
      addressesIn(xml).filter((one) => one.includes("/articles/")).length,
    ]);
    assert.deepEqual(counts, [
      ["/sitemap.xml", 0],
      ["/sitemap-pages.xml", 0],
      ["/sitemap-2021.xml", 500],
      ["/sitemap-2020.xml", 500],
    ]);
    assert.deepEqual(
      addressesIn(maps.get("/sitemap.xml")),
      ["pages", "2021", "2020"].map((name) => `${SITE}/archive/sitemap-${name}.xml`),
    );
  });

  it("changes in the index and one year when an article is added", () => {
    const before = writeMaps(articles);

    const after = writeMaps([...articles, anArticle({ id: "added", date: "2021-04-01" })]);

    const changed = [...after.keys()].filter((address) => after.get(address) !== before.get(address));
    assert.deepEqual(changed, ["/sitemap.xml", "/sitemap-2021.xml"]);
  });

  it("divides a year that is too large for one file, and adds to its last part", () => {
    const year = Array.from({ length: LARGEST_SITE_MAP }, (_, index) => anArticle({ id: `note-${index}` }));
    const before = writeMaps(year);

    const after = writeMaps([...year, anArticle({ id: "added", date: "2021-04-02" })]);

    const parts = ["/sitemap-2021.xml", "/sitemap-2021-2.xml"];
    const addresses = parts.flatMap((part) => addressesIn(after.get(part)));
    assert.deepEqual([...after.keys()].slice(2), parts);
    assert.equal(after.get("/sitemap-2021.xml"), before.get("/sitemap-2021.xml"));
    assert.equal(new Set(addresses).size, LARGEST_SITE_MAP + 2);
    assert.equal(addresses.at(-1), `${SITE}/archive/articles/added/`);
  });
});
