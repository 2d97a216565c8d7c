import assert from "node:assert/strict";
import { after, describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { parsePage } from "../support/html-page.ts";

const ARTICLE = `---
title: The Harbour Bell
subtitle: A history in three strokes
date: 2021-08-01T09:30
updated: 2022-01-15
pages: A-12
series: the-quay
categories: [tides, bells]
authors: [mina-oh]
tags: [sound]
cover: { src: ./bell.svg, alt: A bell, caption: The bell of 1902, credit: A. Reed }
attachments: [{ file: ./strokes.csv, title: The strokes }]
corrections:
  - { date: 2021-09-01, text: The bell has one crack. }
  - { date: 2021-10-01, text: The bell has no crack. }
disclaimer: The bell speaks for itself.
---

It rang at noon.[^1]

## First stroke

One.

## Second stroke

Two.

## Third stroke

Three.

[^1]: By the harbour clock.
`;

const { files } = await build(
  aSite(
    { after },
    {
      ...SMALL_SITE,
      "categories/bells.md": "---\ntitle: Bells\n---\n",
      "articles/2021/the-harbour-bell.md": ARTICLE,
      "articles/2021/strokes.csv": `stroke,second\n${"1,60\n".repeat(600)}`,
      "articles/2021/bell.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="60"/>',
    },
  ),
);

/** The texts that are found in this order. */
function findInOrder(page: string, texts: readonly string[]): string[] {
  let from = 0;
  return texts.filter((text) => {
    const at = page.indexOf(text, from);
    if (at !== -1) from = at + text.length;
    return at !== -1;
  });
}

describe("The page of an article", () => {
  it("reads in the order of a paper", () => {
    const texts = [
      "Skip to content",
      "Institute of Small Harbours",
      "Search All Site Content",
      "Total Index: 3 publications.",
      "The Quay",
      "The Harbour Bell",
      "A history in three strokes",
      "By Mina Oh",
      "Published August 1, 2021",
      "Updated January 15, 2022",
      "Categories: Tides, Bells",
      "CSV, 3 kB Cite 2 corrections",
      "The bell of 1902",
      "Contents",
      "First stroke Second stroke Third stroke",
      "It rang at noon.",
      "First stroke One.",
      "By the harbour clock.",
      "Tags: sound",
      "Attachments",
      "The strokes CSV, 3 kB",
      "Corrections",
      "October 1, 2021 The bell has no crack.",
      "September 1, 2021 The bell has one crack.",
      "About the author",
      "Mina Oh keeps the tide tables.",
      "The bell speaks for itself.",
      "Return to the Quay",
      "Previous in The Quay",
      "First Light",
      "Next in The Quay",
      "Second Wind",
      "Subscribe to our Mailing List!",
      "One letter a month.",
      "Stay Informed",
      "Register to receive updates from ISH",
    ];
    const page = parsePage(files.get("the-quay/the-harbour-bell/index.html") as Buffer).text;

    const found = findInOrder(page, texts);

    assert.deepEqual(found, texts);
  });

  it("leaves out everything that an article does not have", () => {
    const page = parsePage(files.get("the-quay/second-wind/index.html") as Buffer).text;

    const labels = [
      "Category: Tides",
      "Categories:",
      "Updated",
      "Contents",
      "Attachments",
      "Corrections",
      "About the author",
      "Next in",
    ];

    assert.deepEqual(
      labels.filter((label) => page.includes(label)),
      ["Category: Tides"],
    );
  });

  it("tells other programs the minute with the offset of the site's time zone, and pages as they are", () => {
    const page = (files.get("the-quay/the-harbour-bell/index.html") as Buffer).toString();

    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "{}");
    const work = data["@graph"][0];

    assert.deepEqual(
      [
        work.datePublished,
        work.dateModified,
        page.match(/(?<=name="citation_(?:first|last)page" content=")[^"]*/g),
      ],
      ["2021-08-01T09:30:00+09:00", "2022-01-15", ["A-12"]],
    );
  });
});
