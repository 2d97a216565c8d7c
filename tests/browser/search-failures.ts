import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { aSplitDemonstration, type Demonstration } from "../support/demonstration.ts";
import * as search from "../support/search-page.ts";

const SHARD = "**/pagefind/2016-2020/**";
/** "gulmok" is in two publications of that shard and in five of others. */
const QUERY = "/search/?q=gulmok";

let site: Demonstration;
before(async () => {
  site = await aSplitDemonstration();
});

/** Opens the search page where some files answer otherwise than they should. */
async function openWith(
  files: string,
  answer: () => Promise<{ status: number } | "as it is">,
): Promise<Page> {
  const page = await site.open("/about/");
  await page.route(files, async (route) => {
    const told = await answer();
    if (told === "as it is") await route.continue();
    else await route.fulfill(told);
  });
  await page.goto(site.origin + QUERY);
  return page;
}

const line = (page: Page) => () => page.locator(search.LINE).innerText();

describe("Search on a bad network", () => {
  it("says which years could not be searched, shows the rest, and finds all when tried again", async () => {
    let status = 500;
    const page = await openWith(SHARD, async () => (status === 500 ? { status } : "as it is"));

    await search.assertBecomes(
      line(page),
      "5 of 26 publications · The years 2016–2020 could not be searched. Try again",
    );
    const shown = await page.locator(search.RESULTS).count();
    const spoken = () => page.locator("#Op-searching > [role=status]").innerText();
    await search.assertBecomes(spoken, "5 of 26 publications · The years 2016–2020 could not be searched.");
    status = 200;
    await page.getByRole("button", { name: "Try again" }).click();
    await search.assertBecomes(line(page), "7 of 26 publications");

    assert.equal(shown, 5);
    assert.equal(await page.locator(search.RESULTS).count(), 7);
    await page.context().close();
  });

  it("says so if the texts of a shard's results do not load", async () => {
    const page = await openWith(`${SHARD}/fragment/**`, async () => ({ status: 500 }));

    await search.assertBecomes(
      line(page),
      "5 of 26 publications · The years 2016–2020 could not be searched. Try again",
    );

    assert.equal(await page.locator(search.RESULTS).count(), 5);
    await page.context().close();
  });

  it("shows what it has found while one shard is slow, and then everything", async () => {
    const gate = Promise.withResolvers<"as it is">();
    const page = await openWith(SHARD, () => gate.promise);

    await search.assertBecomes(
      line(page),
      "5 of 26 publications · 3 of 4 parts of the archive have been searched.",
    );
    const early = await search.readTitles(page);
    const state = await page.locator("#Op-searching").getAttribute("data-state");
    gate.resolve("as it is");
    await search.assertBecomes(line(page), "7 of 26 publications");
    const whole = await search.readTitles(page);

    assert.deepEqual([early.length, state, whole.length], [5, "busy", 7]);
    assert.deepEqual(
      early.filter((title) => !whole.includes(title)),
      [],
    );
    await page.context().close();
  });

  it("leads to the lists if the index itself does not load, and works when tried again", async () => {
    let status = 500;
    const page = await openWith("**/pagefind/manifest.json", async () =>
      status === 500 ? { status } : "as it is",
    );

    await search.assertBecomes(line(page), "The search index could not be loaded. Try again");
    await page.locator(".search-browse").getByRole("link", { name: "Lighthouses" }).waitFor();
    status = 200;
    await page.getByRole("button", { name: "Try again" }).click();
    await search.assertBecomes(line(page), "7 of 26 publications");

    assert.equal(await page.locator(".search-browse").isVisible(), false);
    await page.context().close();
  });

  it("says that the reader is offline, and searches once that is over", async () => {
    let isOffline = true;
    const page = await site.open("/search/");
    await page.locator("#Op-searching[data-state=idle]").waitFor();
    await page.route("**/pagefind/manifest.json", (route) => (isOffline ? route.abort() : route.continue()));

    await page.evaluate(() =>
      Object.defineProperty(navigator, "onLine", { get: () => false, configurable: true }),
    );
    await search.enter(page, "gulmok");
    await search.assertBecomes(
      line(page),
      "You are offline, so the search index could not be loaded. Try again",
    );
    isOffline = false;
    await page.evaluate(() => dispatchEvent(new Event("online")));

    await search.assertBecomes(line(page), "7 of 26 publications");
    await page.context().close();
  });

  it("says that it is slow if its script does not come, and shows the lists", async () => {
    const page = await site.open("/about/");
    await page.route("**/SearchPanel*.js", (route) => route.abort());

    await page.goto(site.origin + QUERY);
    await page.getByText("The search is slow to load.").waitFor();

    assert.equal(await page.locator(".search-browse").isVisible(), true);
    await page.context().close();
  });

  it("answers the latest question only, however slowly an earlier one is answered", async () => {
    const page = await openWith("**/pagefind/*/index/**", async () => {
      await new Promise((resolve) => setTimeout(resolve, 300));
      return "as it is";
    });

    for (const query of ["tide", "oyster", "horn"]) await search.enter(page, query);
    await search.assertBecomes(line(page), "2 of 26 publications");
    await page.waitForTimeout(1000);

    assert.equal(await line(page)(), "2 of 26 publications");
    assert.equal(await page.locator(search.RESULTS).count(), 2);
    await page.context().close();
  });
});
