import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Article } from "../../../../src/model/corpus.ts";
import { openNeighbours } from "../../../../src/model/pages/neighbours.ts";
import { anArchive, anArticle, idsOf } from "../../../support/articles.ts";

const neighboursOf = (articles: readonly Article[]) => {
  const archive = anArchive(articles);
  return archive.articles.map((article) => {
    const { previous, next, related } = archive.neighboursOf(article);
    return [article.id, { previous: previous?.id, next: next?.id, related: idsOf(related) }];
  });
};
const onDay = (day: number, id: string, matter: Partial<Article> = {}) =>
  anArticle({ id, date: `2021-04-${String(day).padStart(2, "0")}`, categories: [id], ...matter });

describe("The neighbours of an article", () => {
  it("are the ones before and after it in its series", () => {
    const articles = [
      onDay(1, "first", { series: "quay" }),
      onDay(2, "elsewhere", { series: "pier" }),
      onDay(3, "second", { series: "quay" }),
      onDay(4, "third", { series: "quay" }),
    ];

    const neighbours = neighboursOf(articles);

    assert.deepEqual(neighbours, [
      ["third", { previous: "second", next: undefined, related: [] }],
      ["second", { previous: "first", next: "third", related: [] }],
      ["elsewhere", { previous: undefined, next: undefined, related: [] }],
      ["first", { previous: undefined, next: "second", related: [] }],
    ]);
  });

  it("are never its translations", () => {
    const articles = [
      onDay(1, "first", { series: "quay" }),
      onDay(2, "second", { series: "quay" }),
      onDay(3, "second-ko", { series: "quay", lang: "ko", translationOf: "second" }),
    ];

    const [korean, second] = neighboursOf(articles);

    assert.deepEqual(korean, ["second-ko", { previous: "first", next: undefined, related: [] }]);
    assert.deepEqual(second, ["second", { previous: "first", next: undefined, related: [] }]);
  });

  it("are the ones before and after it in the whole archive for an article without a series", () => {
    const articles = [
      onDay(1, "first", { series: "quay" }),
      onDay(2, "second"),
      onDay(3, "third", { series: "quay" }),
    ];

    const [, second] = neighboursOf(articles);

    assert.deepEqual(second, ["second", { previous: "first", next: "third", related: [] }]);
  });

  it("are related by a tag more than by a category, and by nearness in time among equals", () => {
    const quay = { series: "quay" };
    const articles = [
      onDay(1, "far-tag", { ...quay, tags: ["lamps"] }),
      onDay(2, "before", quay),
      onDay(3, "this", { ...quay, tags: ["Lamps"], categories: ["tides"] }),
      onDay(4, "after", { ...quay, tags: ["lamps"], categories: ["tides"] }),
      onDay(5, "category", { categories: ["tides"] }),
      onDay(6, "near-tag", { tags: ["lamps"] }),
      onDay(7, "both", { tags: ["lamps"], categories: ["tides"] }),
      onDay(8, "korean", { tags: ["lamps"], categories: ["tides"], lang: "ko" }),
    ];

    const related = neighboursOf(articles).find(([id]) => id === "this");

    assert.deepEqual(related, [
      "this",
      { previous: "before", next: "after", related: ["both", "far-tag", "near-tag"] },
    ]);
  });

  it("are found with work that grows as the archive does", () => {
    let looks = 0;
    const archiveOf = (count: number) =>
      Array.from({ length: count }, (_, index) => {
        const article = anArticle({ id: `a${index}`, tags: ["lamps"], series: "quay" });
        const countLooks = () => {
          looks++;
          return "en";
        };
        return Object.defineProperty(article, "lang", { get: countLooks });
      });
    const looksFor = (count: number) => {
      const archive = anArchive(archiveOf(count));
      looks = 0;
      archive.articles.forEach(openNeighbours(archive));
      return looks;
    };

    const [some, many] = [looksFor(2000), looksFor(4000)] as const;

    assert.ok(some > 2000);
    assert.ok(many < some * 2.1, `${many} articles are looked at, ${some} in half the archive.`);
  });
});
