import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import type { FinishedPage } from "../../../../src/site/reuse/page-store.ts";
import { listSite } from "../../../../src/site/verify/list-site.ts";
import { readPageFacts } from "../../../../src/site/verify/page-facts.ts";
import { VerificationError, verifySite } from "../../../../src/site/verify/verify-site.ts";
import { aTemporaryFolder, writeIn } from "../../../support/content-folder.ts";

const aPage = (content = "") => `<main><h1>A page</h1>${content}</main>`;
const KEPT = { key: "", indexed: "", bytes: 0, place: { pack: 1, offset: 0, length: 0 } };
const SITE: Readonly<Record<string, string>> = {
  "index.html": aPage(
    '<a href="/quay/first/">1</a><a href="quay/첫-빛/#등대">2</a><a href="/feed.xml#x">3</a>',
  ),
  "quay/first/index.html": aPage(
    '<a href="../../">home</a><a href="#top">up</a><a href="../first/?q=1#Top">here</a>',
  ),
  "quay/첫-빛/index.html": aPage('<h2 id="등대">등대</h2><a href="/%EC%97%86%EC%9D%8C.pdf">file</a>'),
  "없음.pdf": "",
  "feed.xml": "",
};

/** @returns the faults of a site with these files and articles at these addresses; undefined if it verifies */
async function verify(t: TestContext, files: Readonly<Record<string, string>>, records = 2, base = "/") {
  const siteDir = aTemporaryFolder(t);
  for (const [path, content] of Object.entries(files)) writeIn(siteDir, path, content);
  const pages: FinishedPage[] = Object.entries(files)
    .filter(([path]) => path.endsWith(".html"))
    .map(([file, html]) => ({ ...readPageFacts(html), ...KEPT, file }));
  const expected = { articles: ["/quay/first/", "/quay/첫-빛/"], records, base };
  try {
    return verifySite(listSite(siteDir).keys(), pages, expected);
  } catch (error) {
    assert.ok(error instanceof VerificationError);
    return error.message.split("\n  ").slice(1);
  }
}

describe("A finished site", () => {
  it("verifies when every article, link and anchor is there", async (t) => {
    const said = await verify(t, SITE);

    assert.equal(said, undefined);
  });

  it("verifies below a path only when its links are", async (t) => {
    const page = aPage('<a href="/archive/quay/first/">1</a><a href="/quay/first/">2</a>');
    const files = { "quay/first/index.html": page, "quay/첫-빛/index.html": aPage() };

    const said = await verify(t, files, 2, "/archive/");

    assert.deepEqual(said, ['quay/first/index.html links to "/quay/first/", which leads nowhere.']);
  });

  const faults: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
    [
      "a link to no place of its own",
      { "index.html": aPage('<a href="#bottom">down</a><a href="#top">up</a>') },
      ['index.html links to "#bottom", which leads nowhere.'],
    ],
    [
      "a link to nothing",
      { "index.html": aPage('<a href="/quay/second/">2</a><img src="lamp.png">') },
      [
        'index.html links to "/quay/second/", which leads nowhere.',
        'index.html links to "lamp.png", which leads nowhere.',
      ],
    ],
    [
      "a link to a folder without its slash",
      { "index.html": aPage('<a href="/quay/first">1</a>') },
      ['index.html links to "/quay/first", which leads nowhere.'],
    ],
    [
      "an anchor that is not there",
      { "index.html": aPage('<a href="/quay/first/#bottom">1</a>') },
      ['index.html links to "/quay/first/#bottom", which leads nowhere.'],
    ],
    ["two h1", { "index.html": aPage("<h1>Two</h1>") }, ["index.html has 2 h1 headings."]],
    ["no main", { "index.html": "<h1>One</h1>" }, ["index.html has 0 main elements."]],
  ];
  for (const [fault, files, messages] of faults) {
    it(`does not verify with ${fault}`, async (t) => {
      const said = await verify(t, { ...SITE, ...files });

      assert.deepEqual(said, messages);
    });
  }

  it("does not verify without the page or the search record of an article", async (t) => {
    const { "quay/첫-빛/index.html": _, ...rest } = SITE;
    const files = { ...rest, "index.html": aPage() };

    const said = await verify(t, files, 1);

    assert.deepEqual(said, [
      "The article at /quay/첫-빛/ has no page.",
      "There are 2 articles and 1 search records.",
    ]);
  });

  it("does not verify without a page that was made, even if nothing links to it", () => {
    const page = { ...readPageFacts(aPage()), ...KEPT, file: "404.html" };

    const verifyIt = () => verifySite([], [page], { articles: [], records: 0, base: "/" });

    assert.throws(verifyIt, /\n {2}404\.html is missing\.$/);
  });

  it("reports a fault of many pages once, and names five of them", async (t) => {
    const page = (links = "") => aPage(`<a href="/favicon.svg">1</a>${links}`);
    const deep = Array.from({ length: 6 }, (_, index) => [`notes/${index}/index.html`, page()]);
    const files = {
      ...SITE,
      "index.html": page('<a href="gone.pdf">2</a>'),
      "quay/first/index.html": page('<a href="../../gone.pdf">2</a><a href="../../gone.pdf">3</a>'),
      "extra/index.html": "<p>Bare</p>",
      "more/index.html": "<p>Bare</p>",
      ...Object.fromEntries(deep),
    };

    const said = await verify(t, files);

    assert.deepEqual(said, [
      "2 pages have 0 main elements: extra/index.html, more/index.html.",
      "2 pages have 0 h1 headings: extra/index.html, more/index.html.",
      '8 pages link to "/favicon.svg", which leads nowhere: index.html, quay/first/index.html, notes/0/index.html, notes/1/index.html, notes/2/index.html, and 3 more pages.',
      '2 pages link to "/gone.pdf", which leads nowhere: index.html, quay/first/index.html.',
    ]);
  });

  it("does not verify with a wrongly encoded link, and names it", async (t) => {
    const said = await verify(t, { ...SITE, "index.html": aPage('<a href="/50%.html">half</a>') });

    assert.deepEqual(said, ['index.html links to "/50%.html", which leads nowhere.']);
  });

  it("names twenty of very many faults, and says how many more there are", async (t) => {
    const links = Array.from({ length: 25 }, (_, index) => `<a href="/gone/${index}/">x</a>`).join("");

    const said = (await verify(t, { ...SITE, "index.html": aPage(links) })) ?? [];

    assert.equal(said.length, 21);
    assert.equal(said.at(-1), "and 5 more.");
  });
});
