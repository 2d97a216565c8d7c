import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import * as search from "../support/search-page.ts";

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

const line = (page: Page) => () => page.locator(search.LINE).innerText();
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.id || document.activeElement?.textContent);

describe("The search page", () => {
  it("answers while the reader types, with one entry in the history", async () => {
    const page = await site.open("/about/");
    await page.goto(`${site.origin}/search/`);
    const isIdle = async () => (await page.locator("#Op-searching").getAttribute("data-state")) === "idle";
    await search.assertBecomes(isIdle, true);

    await page.keyboard.type("gulm", { delay: 20 });
    await search.assertBecomes(line(page), "7 of 26 publications");
    await page.keyboard.type("ok herring", { delay: 20 });
    await search.assertBecomes(line(page), "1 of 26 publications with all words · 1 with most of them");
    const address = page.url();
    await page.goBack();
    await search.assertBecomes(isIdle, true);
    const field = await page.locator(search.FIELD).inputValue();
    await page.goBack();

    assert.equal(address, `${site.origin}/search/?q=gulmok+herring`);
    assert.equal(field, "");
    assert.equal(page.url(), `${site.origin}/about/`);
    await page.context().close();
  });

  it("can be used with the keyboard alone, from the header to a section of a result", async () => {
    const page = await site.open("/about/");
    await page.keyboard.press("/");
    await page.keyboard.type("gulmok");
    await page.keyboard.press("Enter");
    await search.untilAnswered(page);
    const titles = await search.readTitles(page);
    const walked: unknown[] = [];

    await page.keyboard.press("/");
    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "End", "Home", "ArrowUp"]) {
      await page.keyboard.press(key);
      walked.push(await focused(page));
    }
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Tab");
    const section = String(await focused(page));
    await page.keyboard.press("Enter");
    await page.locator("h2", { hasText: section }).waitFor();

    assert.deepEqual(walked, [titles[0], titles[1], titles[0], titles.at(-1), titles[0], "Op-search"]);
    assert.notEqual(new URL(page.url()).hash, "");
    await page.context().close();
  });

  it("takes facets and order from the keyboard, and keeps the focus on them", async () => {
    const page = await site.open("/search/?q=gulmok");
    await search.untilAnswered(page);
    const box = page.getByRole("checkbox", { name: "Harbours & Law" });
    await box.focus();

    await page.keyboard.press("Space");
    await search.assertBecomes(line(page), "5 of 26 publications");
    const kept = await box.evaluate((element) => element === document.activeElement);
    await page.locator("input[name=sort]").first().focus();
    await page.keyboard.press("ArrowRight");
    await search.assertBecomes(async () => new URL(page.url()).searchParams.get("sort"), "newest");

    assert.equal(kept, true);
    assert.equal(
      await page.locator("input[value=newest]").evaluate((one) => one === document.activeElement),
      true,
    );
    await page.context().close();
  });

  it("clears the words with Escape, and then the facets", async () => {
    const page = await site.open("/search/?q=gulmok&year=2016");
    await search.untilAnswered(page);
    await page.locator(search.FIELD).focus();

    await page.keyboard.press("Escape");
    await search.assertBecomes(line(page), "2 of 26 publications");
    const first = new URL(page.url()).search;
    await page.keyboard.press("Escape");
    await page.locator("#Op-searching[data-state=idle]").waitFor();

    assert.equal(first, "?year=2016");
    assert.equal(page.url(), `${site.origin}/search/`);
    await page.context().close();
  });

  it("finds an exact phrase in quotation marks, of either kind", async () => {
    const page = await site.open("/search/?q=water slack");
    await search.untilAnswered(page);
    const words = await line(page)();

    await search.enter(page, '"slack water"');
    await search.assertBecomes(line(page), "2 of 26 publications");
    await search.enter(page, "“water slack”");
    await search.assertBecomes(line(page), "1 of 26 publications");

    assert.equal(words, "4 of 26 publications");
    await page.context().close();
  });

  it("leads to an article with its terms marked, and an address without them", async () => {
    const page = await site.open("/search/?q=gulmok");
    await search.untilAnswered(page);

    await page.locator(search.RESULTS, { hasText: "Fares by the Tide" }).click();
    await page.locator("main mark").first().waitFor();
    const marked = await page.locator("main mark").allInnerTexts();

    assert.deepEqual([...new Set(marked)], ["Gulmok"]);
    assert.equal(page.url(), `${site.origin}/the-tideline/fares-by-the-tide/`);
    await page.context().close();
  });
});
