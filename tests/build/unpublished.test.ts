import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { findText } from "../support/site-files.ts";

/** An article whose texts and addresses all have a word that is nowhere else. */
const anArticleOf = (word: string, matter: string) => `---
title: The ${word} report
subtitle: On ${word}s
summary: What ${word} is.
${matter}
series: ${word}-papers
categories: [tides, ${word}-matters]
authors: [mina-oh, ${word}-author]
tags: [${word}]
cover: { src: ./${word}-cover.svg, alt: A ${word}, caption: One ${word} }
attachments: [{ file: ./${word}.csv, title: A table of ${word} }]
aliases: [/old/${word}/]
---

## What a ${word} is

All of the ${word}, with ![a ${word}](./${word}.svg) and [its numbers](./${word}-numbers.csv).
`;
const aDrawing = (word: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><title>${word}</title></svg>`;
const filesOf = (word: string, folder: string, matter: string) => ({
  [`${folder}/${word}.md`]: anArticleOf(word, matter),
  [`${folder}/${word}.csv`]: `${word},1\n`,
  [`${folder}/${word}-numbers.csv`]: `${word},2\n`,
  [`${folder}/${word}.svg`]: aDrawing(word),
  [`${folder}/${word}-cover.svg`]: aDrawing(`${word} cover`),
  [`series/${word}-papers.md`]: `---\ntitle: Papers on ${word}\n---\n\nAll on ${word}.\n`,
  [`categories/${word}-matters.md`]: `---\ntitle: Matters of ${word}\n---\n`,
  [`authors/${word}-author.md`]: `---\nname: ${word} Smith\nphoto: { src: ./${word}.svg, alt: ${word} }\n---\n\nWrites [on ${word}](./${word}.csv).\n`,
  [`authors/${word}.svg`]: aDrawing(`${word} author`),
  [`authors/${word}.csv`]: `${word},3\n`,
});

const folders = aSite(
  { after },
  {
    ...SMALL_SITE,
    ...filesOf("quagglot", "articles/2021", "date: 2021-06-01\ndraft: true"),
    ...filesOf("zanzarif", "articles/2026", "date: 2026-03-01"),
    ...filesOf("brindlow", "articles/2022", "date: 2022-06-01"),
  },
);

const readDue = () => readFileSync(join(folders.cacheDir, "next-due"), "utf8");

describe("A draft", () => {
  it("is nowhere in the site, but an article beside it is", async () => {
    const { files, stdout } = await build(folders, { BUILD_DATE: "2026-02-28" });

    const draft = findText(files, "quagglot");
    const published = findText(files, "brindlow");

    assert.deepEqual(draft, []);
    assert.deepEqual(
      [
        "pagefind",
        "feed.xml",
        "sitemap-all.xml",
        "index.html",
        "_images",
        "tags",
        "old",
        "series",
        "categories",
        "authors",
        "brindlow-papers",
      ].filter((place) => !published.some((path) => path.startsWith(place))),
      [],
    );
    assert.match(stdout, /^3 publications, /m);
    assert.match(stdout, /^Not published: 1 draft and 1 dated later \(next: 2026-03-01\)\.$/m);
  });
});

describe("A publication with a future date", () => {
  it("is nowhere in the site before its date, which the cache notes for a schedule", async () => {
    const before = await build(folders, { BUILD_DATE: "2026-02-28" });
    const due = [readDue()];
    const since = await build(folders, { BUILD_DATE: "2026-03-01" });
    due.push(readDue());

    const [early, late] = [before, since].map(({ files }) => findText(files, "zanzarif"));

    assert.deepEqual(early, []);
    assert.deepEqual(due, ["2026-03-01 Asia/Seoul\n", ""]);
    assert.equal(late?.includes("zanzarif-papers/zanzarif/index.html"), true);
    assert.match(since.stdout, /^4 publications, /m);
    assert.deepEqual(findText(since.files, "quagglot"), []);
  });

  it("is gone again when the site is built for an earlier day", async () => {
    const { files } = await build(folders, { BUILD_DATE: "2026-02-28" });

    const places = findText(files, "zanzarif");

    assert.deepEqual(places, []);
  });
});
