import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { makeArchive } from "../../../src/model/archive.ts";
import type { Article } from "../../../src/model/corpus.ts";
import type { HomeBlock } from "../../../src/model/pages/home-page.ts";
import type { HomeBlocks } from "../../../src/model/schemas/home-blocks.ts";
import { openEditions } from "../../../src/views/edition.ts";
import { homeRoutes } from "../../../src/views/routes/home-routes.ts";
import { aCorpus, anArticle } from "../../support/articles.ts";

const onDay = (day: number, id: string, matter: Partial<Article> = {}) =>
  anArticle({ id, date: `2021-04-${String(day).padStart(2, "0")}`, ...matter });

/** The blocks of each edition's home page, with the titles in them. */
function blocksOf(articles: readonly Article[], home?: HomeBlocks): readonly (readonly unknown[])[] {
  const corpus = aCorpus(articles);
  const site = home ? { ...corpus.site, home } : corpus.site;
  const setting = { base: "/", now: "2026-01-01T00:00", preview: false, icons: [], images: {}, files: {} };
  const archive = makeArchive({ ...corpus, site }, setting);
  return homeRoutes(openEditions(archive)).map(({ props }) => props.page.blocks.map(namesIn));
}

function namesIn(block: HomeBlock): readonly unknown[] {
  switch (block.kind) {
    case "lead":
      return [block.kind, block.lead.title, ...block.seconds.map(({ title }) => title)];
    case "article":
      return [block.kind, block.lead.title];
    case "latest":
    case "events":
      return [block.kind, ...block.listings.map(({ title }) => title)];
    case "series":
      return [
        block.kind,
        ...block.series.map(({ label, newest }) => [label, ...newest.map(({ title }) => title)]),
      ];
    default:
      return [block.kind];
  }
}

describe("A home page", () => {
  it("leads with the newest featured article, and repeats articles only in their series", () => {
    const articles = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12].map((day) =>
      onDay(day, `day-${day}`, {
        featured: day === 3 || day === 5,
        series: day > 10 ? "quay" : day < 3 ? "pier" : undefined,
      }),
    );

    const [blocks] = blocksOf(articles);

    assert.deepEqual(blocks, [
      ["lead", "day-5", "day-12", "day-11", "day-10"],
      ["latest", "day-9", "day-8", "day-7", "day-6", "day-4", "day-3"],
      ["series", ["quay", "day-12", "day-11"], ["pier", "day-2", "day-1"]],
    ]);
  });

  it("does not repeat the newest article if there is only one series", () => {
    const articles = [1, 2, 3].map((day) => onDay(day, `day-${day}`, { series: "quay" }));

    const [blocks] = blocksOf(articles, [{ latest: 2 }, "series"]);

    assert.deepEqual(blocks, [
      ["latest", "day-3", "day-2"],
      ["series", ["quay", "day-1"]],
    ]);
  });

  it("leaves out blocks that a small archive cannot fill", () => {
    const blocks = [blocksOf([]), blocksOf([onDay(1, "only")])];

    assert.deepEqual(blocks, [[[]], [[["lead", "only"]]]]);
  });

  it("has the blocks of site.yaml in order, and keeps a pinned article out of the other blocks", () => {
    const articles = [onDay(1, "old"), onDay(2, "talk", { type: "event" }), onDay(3, "new")];

    const [blocks] = blocksOf(articles, [{ events: 2 }, { latest: 1 }, { article: "new" }, "lead"]);

    assert.deepEqual(blocks, [
      ["events", "talk"],
      ["latest", "old"],
      ["article", "new"],
    ]);
  });

  it("shows an article or its translation, whichever is in its language", () => {
    const articles = [
      onDay(1, "first"),
      onDay(2, "second"),
      onDay(3, "second-ko", { lang: "ko", translationOf: "second" }),
      onDay(4, "only-ko", { lang: "ko" }),
    ];

    const editions = blocksOf(articles, ["latest", { article: "second" }]);

    assert.deepEqual(editions, [
      [
        ["latest", "only-ko", "first"],
        ["article", "second"],
      ],
      [
        ["latest", "only-ko"],
        ["article", "second-ko"],
      ],
    ]);
  });
});
