import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Archive } from "../../../src/model/archive.ts";
import { anArchive, anArticle, idsOf } from "../../support/articles.ts";

const idsByKey = (groups: Archive["byYear"]) => [...groups].map(([key, articles]) => [key, idsOf(articles)]);

describe("An archive", () => {
  it("lists its articles newest first, and those of one day by id", () => {
    const dates = {
      b: "2021-04-01",
      a: "2021-04-01",
      late: "2021-04-01T18:00",
      old: "2009-12-31",
      new: "2022-01-01",
    };
    const articles = Object.entries(dates).map(([id, date]) => anArticle({ id, date }));

    const archive = anArchive(articles);
    const reversed = anArchive(articles.toReversed());

    assert.deepEqual(idsOf(archive.articles), ["new", "late", "a", "b", "old"]);
    assert.deepEqual(idsOf(reversed.articles), idsOf(archive.articles));
  });

  it("groups them by series, category, author, year and language", () => {
    const articles = [
      anArticle({
        id: "one",
        date: "2020-01-01",
        series: "quay",
        authors: ["mina", "jonas"],
        categories: ["tides", "lamps"],
      }),
      anArticle({ id: "two", date: "2021-01-01", series: "quay", authors: ["mina"], lang: "ko" }),
      anArticle({ id: "three", date: "2021-02-01", authors: ["jonas", "jonas"] }),
    ];

    const archive = anArchive(articles);

    assert.deepEqual(idsByKey(archive.bySeries), [["quay", ["two", "one"]]]);
    assert.deepEqual(idsByKey(archive.byCategory), [
      ["tides", ["three", "two", "one"]],
      ["lamps", ["one"]],
    ]);
    assert.deepEqual(idsByKey(archive.byAuthor), [
      ["jonas", ["three", "one"]],
      ["mina", ["two", "one"]],
    ]);
    assert.deepEqual(idsByKey(archive.byYear), [
      ["2021", ["three", "two"]],
      ["2020", ["one"]],
    ]);
    assert.deepEqual(idsByKey(archive.byLanguage), [
      ["en", ["three", "one"]],
      ["ko", ["two"]],
    ]);
  });

  it("counts tags that differ in case or spaces as one, in the spelling of the newest article", () => {
    const articles = [
      anArticle({ id: "old", date: "2020-01-01", tags: ["tide tables", "lamps"] }),
      anArticle({ id: "new", date: "2021-01-01", tags: ["Tide  Tables", "tide-tables"] }),
    ];

    const { tags } = anArchive(articles);

    assert.deepEqual(
      [...tags.values()].map((tag) => ({ ...tag, articles: idsOf(tag.articles) })),
      [
        { slug: "tide-tables", label: "Tide  Tables", articles: ["new", "old"] },
        { slug: "lamps", label: "lamps", articles: ["old"] },
      ],
    );
  });

  it("finds the other members of a family of translations, however they name each other", () => {
    const articles = [
      anArticle({ id: "original", date: "2021-01-03" }),
      anArticle({ id: "korean", date: "2021-01-02", lang: "ko", translationOf: "original" }),
      anArticle({ id: "french", date: "2021-01-01", lang: "fr", translationOf: "korean" }),
      anArticle({ id: "alone" }),
      anArticle({ id: "of-a-draft", translationOf: "draft" }),
    ];

    const { translations } = anArchive(articles);

    assert.deepEqual(idsByKey(translations), [
      ["original", ["korean", "french"]],
      ["korean", ["original", "french"]],
      ["french", ["original", "korean"]],
    ]);
  });

  it("comes to an end with articles that translate each other", () => {
    const articles = [
      anArticle({ id: "hen", translationOf: "egg" }),
      anArticle({ id: "egg", translationOf: "hen", lang: "ko" }),
    ];

    const { translations } = anArchive(articles);

    assert.deepEqual([idsOf(translations.get("hen")), idsOf(translations.get("egg"))], [["egg"], ["hen"]]);
  });

  it("has the site's language first, then the others with articles", () => {
    const articles = ["ko", "en", "fr", "ko"].map((lang, index) => anArticle({ id: `a${index}`, lang }));

    const { languages } = anArchive(articles);

    assert.deepEqual(languages, ["en", "fr", "ko"]);
  });
});
