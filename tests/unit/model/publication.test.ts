import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { selectPublished, whyUnpublished } from "../../../src/model/publication.ts";
import { aCorpus, anArticle, idsOf } from "../../support/articles.ts";

const NOW = "2021-04-01T09:30";

describe("A publication", () => {
  it("is unpublished as a draft, or for a date that is yet to come", () => {
    const articles = [
      { draft: false, date: "2021-04-01" },
      { draft: false, date: "2021-04-01T09:31" },
      { draft: false, date: "2021-04-02" },
      { draft: true, date: "2020-01-01" },
      { draft: true, date: "2030-01-01" },
    ];

    const reasons = articles.map((article) => whyUnpublished(article, NOW));

    assert.deepEqual(reasons, [undefined, "future", "future", "draft", "draft"]);
  });

  it("is among those that readers see only when it is out", () => {
    const articles = [
      anArticle({ id: "out" }),
      anArticle({ id: "draft", draft: true }),
      anArticle({ id: "future", date: "2021-04-02" }),
    ];
    const corpus = aCorpus(articles);

    const published = selectPublished(corpus, NOW);

    assert.deepEqual(idsOf(published.articles), ["out"]);
    assert.deepEqual({ ...published, articles }, corpus);
  });

  it("hides its series, categories and authors until it is out; those that no article names are shown", () => {
    const body = { line: 3, lang: "en" };
    const aTerm = (kind: string) => (id: string) => ({
      id,
      file: `${kind}/${id}.md`,
      body,
      title: id,
      translations: {},
    });
    const anAuthor = (id: string) => ({
      ...aTerm("authors")(id),
      name: id,
      kind: "person" as const,
      links: [],
    });
    const ids = ["shared", "awaited", "idle"];
    const corpus = aCorpus(
      [
        anArticle({ id: "out", series: "shared", categories: ["shared"], authors: ["shared"] }),
        anArticle({
          id: "draft",
          draft: true,
          series: "awaited",
          categories: ["shared", "awaited"],
          authors: ["awaited", "shared"],
        }),
      ],
      {
        series: ids.map(aTerm("series")),
        categories: ids.map(aTerm("categories")),
        authors: ids.map(anAuthor),
      },
    );

    const { series, categories, authors } = selectPublished(corpus, NOW);

    assert.deepEqual([series, categories, authors].map(idsOf), Array(3).fill(["shared", "idle"]));
  });
});
