import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { aSplitDemonstration, type Demonstration } from "../support/demonstration.ts";
import { readPublished } from "../support/demonstration-content.ts";
import * as search from "../support/search-page.ts";

/** Finds every publication: more than are shown at once, from all shards. */
const EVERYTHING = "/search/?language=en&language=ko";

let site: Demonstration;
before(async () => {
  site = await aSplitDemonstration();
});

async function sortBy(page: Page, name: string): Promise<void> {
  await page.locator("label", { hasText: name }).click();
  await search.untilAnswered(page);
}

async function showAll(page: Page): Promise<void> {
  await page.getByRole("button", { name: "More results" }).click();
  await search.assertBecomes(() => page.locator(search.RESULTS).count(), 26);
}

describe("The order of the results", () => {
  const newestFirst = readPublished()
    .map(({ date }) => date.slice(0, 10))
    .toSorted()
    .toReversed();

  it("is by date across all shards, newest first or oldest first", async () => {
    const page = await site.open(EVERYTHING);
    await search.untilAnswered(page);

    await sortBy(page, "Newest");
    await showAll(page);
    const newest = await search.readDates(page);
    await sortBy(page, "Oldest");
    await showAll(page);
    const oldest = await search.readDates(page);

    assert.deepEqual(newest, newestFirst);
    assert.deepEqual(oldest, newestFirst.toReversed());
    await page.context().close();
  });

  it("is by date for a query too, and by relevance where a title has the word", async () => {
    const page = await site.open("/search/?q=moorings");
    await search.untilAnswered(page);
    const relevant = await search.readTitles(page);

    await search.enter(page, "gulmok");
    await sortBy(page, "Newest");
    await search.assertBecomes(() => page.locator(search.RESULTS).count(), 7);
    const dates = await search.readDates(page);

    assert.equal(relevant[0], "The Census of Moorings");
    assert.deepEqual(dates, dates.toSorted().toReversed());
    await page.context().close();
  });

  it("shows twenty results, then more, and focuses the first of those", async () => {
    const page = await site.open(`${EVERYTHING}&sort=newest`);
    await search.untilAnswered(page);
    const before = await search.readTitles(page);

    await showAll(page);
    const after = await search.readTitles(page);
    const focused = () => page.evaluate(() => document.activeElement?.textContent);

    assert.equal(before.length, 20);
    assert.deepEqual(after.slice(0, 20), before);
    await search.assertBecomes(focused, after[20]);
    assert.equal(await page.locator(".more").isVisible(), false);
    await page.context().close();
  });
});

describe("The address of the search page", () => {
  const read = async (page: Page) => ({
    titles: await search.readTitles(page),
    line: await page.locator(search.LINE).innerText(),
    field: await page.locator(search.FIELD).inputValue(),
    sort: await page.locator("input[name=sort]:checked").inputValue(),
    chosen: await page
      .locator(".facet :checked")
      .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value).toSorted()),
  });

  it("has everything that is chosen: query, facets, order and number of results", async () => {
    const address = "/search/?q=the&language=en&type=brief&type=report&sort=oldest";
    const page = await site.open(address);
    await search.untilAnswered(page);

    const first = await read(page);
    await page.reload();
    await search.untilAnswered(page);

    assert.deepEqual([first.field, first.sort, first.chosen], ["the", "oldest", ["brief", "en", "report"]]);
    assert.equal(new URL(page.url()).pathname + new URL(page.url()).search, address);
    await search.assertBecomes(() => read(page), first);
    await page.context().close();
  });

  it("opens with as many results as it asks for", async () => {
    const page = await site.open(`${EVERYTHING}&shown=40`);
    await search.untilAnswered(page);

    assert.equal(await page.locator(search.RESULTS).count(), 26);
    await page.context().close();
  });

  it("leads back and forward through the queries, and back from an article to the same place", async () => {
    const page = await site.open("/search/?q=gulmok");
    await search.untilAnswered(page);
    const line = () => page.locator(search.LINE).innerText();
    const states = [await read(page)];
    await search.enter(page, "horn");
    await search.assertBecomes(line, "2 of 26 publications");
    states.push(await read(page));
    await sortBy(page, "Oldest");
    states.push(await read(page));

    await page.goBack();
    await search.assertBecomes(() => read(page), states[1]);
    await page.goBack();
    await search.assertBecomes(() => read(page), states[0]);
    await page.goForward();
    await page.goForward();
    await search.assertBecomes(() => read(page), states[2]);

    await page.locator(search.RESULTS).last().scrollIntoViewIfNeeded();
    const depth = await page.evaluate(() => scrollY);
    await page.locator(search.RESULTS).last().click();
    await page.locator("article").first().waitFor();
    await page.goBack();
    await search.untilAnswered(page);
    await search.assertBecomes(() => page.evaluate(() => scrollY), depth);
    assert.deepEqual(await read(page), states[2]);
    await page.context().close();
  });
});
