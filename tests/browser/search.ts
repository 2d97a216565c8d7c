import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import { findViolations } from "./axe.ts";

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

const RESULTS = "ol.results > li.result h3 a";
const ANSWERED = "#Op-searching[data-state=found], #Op-searching[data-state=nothing]";

/** Opens the search page with a query in its address, and waits until it has answered. */
async function openSearch(query: string, edition = "/"): Promise<Page> {
  const page = await site.open("/about/");
  await page.goto(`${site.origin}${edition}search/?q=${encodeURIComponent(query)}`);
  await page.locator(ANSWERED).waitFor();
  return page;
}

describe("Search", () => {
  it("leads from the header of a page by a word of the body to the article", async () => {
    const page = await site.open("/about/");
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));

    await page.getByLabel("Search All Site Content").fill("Anmok slack water");
    await page.keyboard.press("Enter");
    await page.locator(RESULTS).first().waitFor();
    const { pathname, searchParams } = new URL(page.url());
    const field = await page.locator("#Op-search").inputValue();
    await page.locator(RESULTS, { hasText: "The Argument at Anmok" }).click();
    await page.locator("h1", { hasText: "The Argument at Anmok" }).waitFor();

    assert.deepEqual(
      [pathname, searchParams.get("q"), field],
      ["/search/", "Anmok slack water", "Anmok slack water"],
    );
    assert.equal(new URL(page.url()).pathname, "/working-papers/the-argument-at-anmok/");
    assert.deepEqual(errors, []);
  });

  it("finds Korean, and speaks Korean in the Korean edition", async () => {
    const page = await openSearch("등대지기", "/ko/");

    const titles = await page.locator(RESULTS).allInnerTexts();
    const line = await page.locator(".search-line").innerText();

    assert.equal(titles.includes("마지막 등대지기"), true);
    assert.equal(line, `발간물 26건 중 ${titles.length}건`);
  });

  it("says how many publications it finds, and lists as many, each at an existing address", async () => {
    const page = await openSearch("anmok");

    const line = await page.locator(".search-line").innerText();
    const links = await page
      .locator(RESULTS)
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const answers = await Promise.all(links.map((link) => page.request.get(link)));

    assert.ok(links.length > 0);
    assert.equal(line, `${links.length} of 26 publications`);
    assert.deepEqual(
      answers.filter((answer) => !answer.ok()),
      [],
    );
  });

  it("shows a query as it is, whatever it holds", async () => {
    const query = `"><img src=x onerror="document.title='taken'"> tide`;
    const page = await openSearch(query);

    const field = await page.locator("#Op-search").inputValue();

    assert.equal(field, query);
    assert.equal(await page.locator("main img").count(), 0);
    assert.notEqual(await page.title(), "taken");
  });

  it("has no accessibility violation with results, in light and dark, and does not scroll sideways", async () => {
    const page = await openSearch("tide");
    await page.setViewportSize({ width: 360, height: 800 });
    const violations: string[] = [];

    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      violations.push(...(await findViolations(page)));
    }

    assert.deepEqual(violations, []);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  });
});
