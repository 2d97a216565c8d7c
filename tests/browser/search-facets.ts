import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import { readPublished, type SourceArticle } from "../support/demonstration-content.ts";
import * as search from "../support/search-page.ts";

const FACETS = ["series", "category", "author", "year", "type", "language"] as const;
type Filters = Readonly<Record<string, readonly string[]>>;

/** Words that all their forms begin with, so that a plain reading of the source finds the same as search. */
const QUERIES = [
  ...["gulmok", "oyster", "horn", "timetable", "bellmouth", "herring", "slack water"],
  ...["등대", "항만청", "안목"],
];

function holds({ text }: SourceArticle, query: string): boolean {
  return query
    .split(" ")
    .every((word) =>
      /[가-힣]/.test(word) ? text.includes(word) : new RegExp(`(?<!\\p{L})${word}`, "iu").test(text),
    );
}

function matches({ facets }: SourceArticle, filters: Filters): boolean {
  return Object.entries(filters).every(([facet, values]) =>
    values.some((value) => facets[facet]?.includes(value)),
  );
}

/** What the facets should show: each counted under the filters of the others, what is chosen in any case. */
function countInSource(articles: readonly SourceArticle[], query: string, filters: Filters) {
  const found = articles.filter((article) => holds(article, query));
  const countFacet = (facet: string) => {
    const { [facet]: chosen = [], ...others } = filters;
    const values = found
      .filter((article) => matches(article, others))
      .flatMap(({ facets }) => facets[facet] ?? []);
    const counts = [...values, ...chosen].map(
      (value) => [value, values.filter((other) => other === value).length] as const,
    );
    return Object.fromEntries(counts);
  };
  return {
    total: found.filter((article) => matches(article, filters)).length,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, countFacet(facet)])),
  };
}

describe("A facet of the search", () => {
  let site: Demonstration;
  const articles = readPublished();
  before(async () => {
    site = await aDemonstration();
  });

  const WITH: Filters = { category: ["Fisheries", "Lighthouses"], language: ["en"] };
  const CASES: Readonly<Record<string, Filters>> = { "without filters": {}, "under filters": WITH };
  for (const [name, filters] of Object.entries(CASES)) {
    it(`counts as the source does, for ten queries ${name}`, async () => {
      const address = new URLSearchParams(
        Object.entries(filters).flatMap(([facet, values]) => values.map((value) => [facet, value])),
      );
      const page = await site.open(`/search/?${address}&q=tide`);
      await search.untilAnswered(page);
      await page.locator(".facet li").first().waitFor({ state: "attached" });
      await search.showAllValues(page);

      for (const query of QUERIES) {
        await search.enter(page, query);

        const expected = countInSource(articles, query, filters);
        const read = async () => ({
          total: Number((await page.locator(search.LINE).innerText()).match(/^\d+/)?.[0] ?? 0),
          facets: await search.readFacets(page),
        });
        await search.assertBecomes(read, expected, query);
      }
      await page.context().close();
    });
  }

  it("widens the results with a second value, and another facet narrows them", async () => {
    const page = await site.open("/search/?q=gulmok");
    await search.untilAnswered(page);
    const choose = (facet: string, value: string) =>
      page.getByRole("group", { name: facet }).getByRole("checkbox", { name: value }).check();
    const line = () => page.locator(search.LINE).innerText();

    await choose("Year", "2016");
    await search.assertBecomes(line, "2 of 26 publications");
    await choose("Year", "2025");
    await search.assertBecomes(line, "3 of 26 publications");
    await choose("Type", "Brief");
    await search.assertBecomes(line, "2 of 26 publications");
    const { searchParams } = new URL(page.url());
    await page.getByRole("button", { name: "Clear all filters" }).click();
    await search.assertBecomes(line, "7 of 26 publications");

    assert.deepEqual(
      [...searchParams],
      [
        ["q", "gulmok"],
        ["year", "2016"],
        ["year", "2025"],
        ["type", "brief"],
      ],
    );
    assert.equal(new URL(page.url()).search, "?q=gulmok");
    await page.context().close();
  });

  it("shows six of many values, and then all; the years in their order", async () => {
    const page = await site.open("/search/?language=en&language=ko");
    await search.untilAnswered(page);
    const [authors, years] = ["Author", "Year"].map((name) => page.getByRole("group", { name }));

    const atFirst = await authors!.getByRole("checkbox").count();
    await authors!.getByRole("button", { name: "Show all 11" }).click();
    const whole = await authors!.getByRole("checkbox").count();
    await years!.getByRole("button", { name: "Show all" }).click();
    const shown = await years!
      .getByRole("checkbox")
      .evaluateAll((all) => all.map((box) => (box as HTMLInputElement).value));

    assert.deepEqual([atFirst, whole], [6, 11]);
    assert.ok(shown.length > 8);
    assert.deepEqual(shown, shown.toSorted().toReversed());
    assert.equal(await page.getByLabel("Find: Author").isVisible(), false);
    await page.context().close();
  });

  it("speaks Korean in the Korean edition, and means the same", async () => {
    const page = await site.open("/ko/search/?q=등대");
    await search.untilAnswered(page);
    const series = page.locator(".facet").first();

    await series.getByRole("checkbox", { name: "등명실" }).check();
    await search.assertBecomes(() => page.locator(search.LINE).innerText(), "발간물 26건 중 2건");

    assert.equal(new URL(page.url()).searchParams.get("series"), "The Lamp Room");
    await page.context().close();
  });
});
