import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findBrokenLinks } from "../support/broken-links.ts";
import { aSite, build } from "../support/built-site.ts";
import { type ContentFiles, SMALL_SITE } from "../support/content-folder.ts";
import { parsePage } from "../support/html-page.ts";
import { listPages, readSearchRecords } from "../support/site-files.ts";

const ORIGIN = "https://harbours.example";
const SITE = `${SMALL_SITE["site.yaml"]}`;

describe("A site", () => {
  it("in Korean has Korean addresses and interface texts", async (t) => {
    const article = `---
title: 첫 빛
date: 2023-04-01
lang: ko
series: the-quay
categories: [물때]
tags: [등대 지기]
translationOf: first-light
---

## 등대

해 질 무렵 등을 켠다. [등대](#등대)에서 [오민아](../../authors/mina-oh.md)에게.
`;
    const folders = aSite(t, {
      ...SMALL_SITE,
      "articles/2023/첫-빛.md": article,
      "categories/물때.md": "---\ntitle: 물때\n---\n",
      "authors/mina-oh.md": `---
name: Mina Oh
translations: { ko: { name: 오민아, bio: 물때표를 쓴다. } }
---

Mina Oh keeps the tide tables.
`,
    });

    const { files } = await build(folders);

    const page = parsePage(files.get("the-quay/첫-빛/index.html") ?? "");
    const author = parsePage(files.get("ko/authors/mina-oh/index.html") ?? "");
    const records = readSearchRecords(files).map(({ url }) => decodeURI(url));
    const added = [
      "tags/등대-지기/",
      "categories/물때/",
      "ko/",
      "ko/publications/",
      "ko/publications/2023/",
      "ko/search/",
      "ko/series/",
      "ko/the-quay/",
      "ko/categories/",
      "ko/categories/물때/",
      "ko/authors/",
      "ko/authors/mina-oh/",
      "ko/tags/",
      "ko/tags/등대-지기/",
    ];
    assert.equal(page.lang, "ko");
    assert.deepEqual(page.headings, ["첫 빛"]);
    assert.equal(page.text.includes("전체 목록: 발간물 3건."), true);
    assert.equal(page.text.includes("2023년 4월 1일 발행"), true);
    assert.equal(page.ids.includes("등대"), true);
    assert.equal(page.links.includes("/ko/authors/mina-oh/"), true);
    assert.deepEqual(author.headings, ["오민아"]);
    assert.equal(author.text.includes("물때표를 쓴다."), true);
    assert.equal(author.links.includes("/authors/mina-oh/"), true);
    assert.deepEqual(
      added.filter((address) => !files.has(`${address}index.html`)),
      [],
    );
    assert.equal(records.includes("/the-quay/첫-빛/"), true);
    assert.deepEqual(findBrokenLinks(files, ORIGIN), []);
  });

  it("uses the colours, fonts, tags and style sheet of its theme", async (t) => {
    const theme = `theme:
  accent: { light: "#0a5a52", dark: "#7fd0c4" }
  paper: { light: "#ffffff", dark: "#0e1114" }
  serif: Public Sans
head:
  verification: { google: abc }
  analytics: { kind: goatcounter, url: https://quay.example/count }
`;
    const sheet = "main { border: 0 }\n";
    const { files } = await build(aSite(t, { ...SMALL_SITE, "site.yaml": SITE + theme, "theme.css": sheet }));

    const home = `${files.get("index.html")}`;
    const address = /<link rel="stylesheet" href="\/(_theme\/[\da-f]{12}\.css)">/.exec(home)?.[1] ?? "";
    const style = /<style>@layer[^;]*;(.*?)<\/style>/.exec(home)?.[1];
    assert.equal(
      style,
      ":root{--accent-light:#0a5a52;--paper-light:#ffffff;--panel-light:#f5f5f5;--line-light:#dbdbdb;" +
        "--accent-dark:#7fd0c4;--paper-dark:#0e1114;--panel-dark:#181b1d;--line-dark:#313334;" +
        '--own-serif:"Public Sans","Noto Sans KR",}',
    );
    assert.equal(`${files.get(address)}`, sheet);
    assert.match(home, /<meta name="google-site-verification" content="abc">/);
    assert.match(
      home,
      /<script async data-goatcounter="https:\/\/quay\.example\/count" src="https:\/\/gc\.zgo\.at\/count\.js">/,
    );
  });

  it("with its own permalink pattern has every article there", async (t) => {
    const site = SITE.replace("language: en", "language: en\npermalink: /{year}/{month}/{slug}/");
    const folders = aSite(t, { ...SMALL_SITE, "site.yaml": site });

    const { files } = await build(folders);

    const pages = listPages(files).filter((path) => path.startsWith("20"));
    assert.deepEqual(pages, ["2021/04/first-light/index.html", "2022/05/second-wind/index.html"]);
    assert.deepEqual(
      readSearchRecords(files)
        .map(({ url }) => url)
        .toSorted(),
      ["/2021/04/first-light/", "/2022/05/second-wind/"],
    );
    assert.deepEqual(findBrokenLinks(files, ORIGIN), []);
  });

  it("with long lists has all their pages, and each publication on one of them", async (t) => {
    const numbers = Array.from({ length: 63 }, (_, index) => String(index + 1).padStart(3, "0"));
    const many: ContentFiles = Object.fromEntries(
      numbers.map((number) => [
        `articles/2020/note-${number}.md`,
        `---\ntitle: Note ${number}\ndate: 2020-01-01\nseries: the-quay\ncategories: [tides]\nauthors: [mina-oh]\ntags: [note]\n---\n\nNumber ${number}.\n`,
      ]),
    );

    const { files } = await build(aSite(t, { ...SMALL_SITE, ...many }));

    const lists = ["the-quay/", "categories/tides/", "authors/mina-oh/", "tags/note/"];
    const listed = lists.map((list) => {
      const pages = ["", "page/2/", "page/3/"].map((page) => files.get(`${list}${page}index.html`) ?? "");
      const titles = pages.flatMap((page) => parsePage(page).text.match(/Note \d{3}/g) ?? []);
      return { pages: pages.filter((page) => page !== "").length, titles: [...new Set(titles)].toSorted() };
    });
    const notes = numbers.map((number) => `Note ${number}`);
    assert.deepEqual(listed, Array(4).fill({ pages: 3, titles: notes }));
    assert.equal(files.has("the-quay/page/4/index.html"), false);
    assert.deepEqual(findBrokenLinks(files, ORIGIN), []);
  });

  it("without a publication says so", async (t) => {
    const {
      "articles/2021/first-light.md": _first,
      "articles/2022/second-wind.md": _second,
      ...rest
    } = SMALL_SITE;

    const { files, stdout } = await build(aSite(t, rest));

    const { text } = parsePage(files.get("publications/index.html") ?? "");
    assert.match(stdout, /^0 publications, \d+ pages, 0 search records; /m);
    assert.equal(text.includes("Total Index: 0 publications."), true);
    assert.equal(text.includes("Nothing has been published yet."), true);
    assert.deepEqual(findBrokenLinks(files, ORIGIN), []);
  });
});
