import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { findBrokenLinks } from "../support/broken-links.ts";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { parsePage } from "../support/html-page.ts";
import { listPages, readSearchRecords } from "../support/site-files.ts";

const { files, stdout } = await build(aSite({ after }, SMALL_SITE));
const ARTICLES = ["the-quay/first-light/", "the-quay/second-wind/"];

const pages = listPages(files).map((path) => ({ path, ...parsePage(files.get(path) as Buffer) }));

describe("A built site", () => {
  it("has a page and a search record for every source", () => {
    const manifest = JSON.parse(`${files.get("pagefind/manifest.json")}`);
    const entries = [...files].filter(([path]) => path.endsWith("/pagefind-entry.json"));

    const records = readSearchRecords(files).map(({ url }) => url);
    const counted = entries.map(([path, entry]) => [path, JSON.parse(`${entry}`).languages.en.page_count]);

    assert.deepEqual(
      records.toSorted(),
      ARTICLES.map((address) => `/${address}`),
    );
    assert.deepEqual(counted, [["pagefind/2021-2022/pagefind-entry.json", 2]]);
    assert.deepEqual(manifest.shards, [
      {
        name: "2021-2022",
        years: ["2021", "2022"],
        count: 2,
        digest: manifest.shards[0].digest,
        entry: JSON.parse(`${entries[0]?.[1]}`),
      },
    ]);
    assert.deepEqual(
      ARTICLES.filter((address) => !files.has(`${address}index.html`)),
      [],
    );
    assert.match(stdout, /^2 publications, \d+ pages, 2 search records; 4 bodies rendered, 0 reused; /m);
  });

  it("has the whole body of an article on its page and in its record", () => {
    const sentences = ["The lamp is lit at dusk.", "It burns whale-free oil."];
    const page = pages.find(({ path }) => path.startsWith("the-quay/first-light/"))?.text ?? "";
    const record = readSearchRecords(files).find(({ url }) => url.includes("first-light"))?.content ?? "";

    const missing = sentences.filter((sentence) => !page.includes(sentence) || !record.includes(sentence));

    assert.deepEqual(missing, []);
  });

  it("has no link and no anchor that leads nowhere", () => {
    const origin = "https://harbours.example";

    const broken = findBrokenLinks(files, origin);

    assert.deepEqual(broken, []);
  });

  it("has one h1 and one main a page, and each id once", () => {
    const outlines = pages.map(({ path, headings, mains, ids }) => ({
      path,
      headings: headings.filter((heading) => heading !== "").length,
      mains,
      doubles: ids.filter((id, index) => ids.indexOf(id) !== index),
    }));

    const wrong = outlines.filter(
      ({ headings, mains, doubles }) => headings !== 1 || mains !== 1 || doubles.length > 0,
    );

    assert.equal(pages.length, 16);
    assert.deepEqual(wrong, []);
  });

  it("carries no scopes of styles in its pages", () => {
    const scoped = pages.filter(({ elements }) =>
      elements.some(({ attrs }) =>
        attrs.some(
          ({ name, value }) => name.startsWith("data-astro-") || (name === "class" && /\bastro-/.test(value)),
        ),
      ),
    );

    assert.deepEqual(
      scoped.map(({ path }) => path),
      [],
    );
  });

  it("says on every page where to search and how much there is", () => {
    const texts = ["Search All Site Content", "Total Index: 2 publications.", "Stay Informed"];

    const silent = pages.flatMap(({ path, text }) =>
      texts.filter((words) => !text.includes(words)).map((words) => `${path}: ${words}`),
    );

    assert.deepEqual(silent, []);
  });
});

describe("A site with one publication", () => {
  it("says so in the singular on every page", async (t) => {
    const site = await build(aSite(t, { ...SMALL_SITE, "articles/2022/second-wind.md": undefined }));

    const silent = listPages(site.files).filter(
      (path) => !parsePage(site.files.get(path) as Buffer).text.includes("Total Index: 1 publication."),
    );

    assert.deepEqual(silent, []);
    assert.match(site.stdout, /^1 publication, \d+ pages, 1 search record; /m);
  });
});
