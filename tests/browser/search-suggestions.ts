import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import * as search from "../support/search-page.ts";
import { findViolations } from "./axe.ts";

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

/** Types into the field in the header, and waits for the titles under it. */
async function typeInHeader(address: string, text: string): Promise<Page> {
  const page = await site.open(address);
  await page.keyboard.press("/");
  await page.keyboard.type(text, { delay: 20 });
  await page.getByRole("option").first().waitFor();
  return page;
}

const chosen = (page: Page) => page.locator("[role=option][aria-selected=true] span").first().innerText();

describe("The search field in the header", () => {
  it("gets the focus with the key /, except from within a field", async () => {
    const page = await site.open("/about/");

    await page.keyboard.press("/");
    const focused = await page.evaluate(() => document.activeElement?.id);
    await page.keyboard.type("1/2");

    assert.equal(focused, "Op-search");
    assert.equal(await page.locator(search.FIELD).inputValue(), "1/2");
    await page.context().close();
  });

  it("shows the first titles while the reader types, and says how many", async () => {
    const page = await typeInHeader("/about/", "moor");

    const field = page.getByRole("combobox", { name: "Search All Site Content" });
    const options = page.getByRole("listbox", { name: "Titles" }).getByRole("option");

    assert.equal(await field.getAttribute("aria-expanded"), "true");
    assert.equal(await options.first().innerText(), "The Census of Moorings\n2024");
    assert.equal(await options.last().innerText(), "All results for “moor”");
    const said = `Titles found: ${(await options.count()) - 1}`;
    await search.assertBecomes(() => page.locator("form[data-suggest] [role=status]").innerText(), said);
    await page.context().close();
  });

  it("shows titles for what was typed while its script was loading", async () => {
    const page = await site.open("/about/");
    const gate = Promise.withResolvers<void>();
    await page.route("**/suggest-titles*.js", async (route) => {
      await gate.promise;
      await route.continue();
    });

    await page.locator(search.FIELD).fill("moor");
    gate.resolve();
    await page.getByRole("option").first().waitFor();

    assert.equal(await page.getByRole("option").last().innerText(), "All results for “moor”");
    await page.context().close();
  });

  it("can be used with the keyboard alone: arrows wrap around, Enter opens, Escape closes", async () => {
    const page = await typeInHeader("/about/", "gulmok");
    const field = page.locator(search.FIELD);
    const options = await page.getByRole("option").locator("span:first-of-type").allInnerTexts();
    const walked: string[] = [];

    for (const key of ["ArrowDown", "ArrowDown", "ArrowUp", "End", "Home"]) {
      await page.keyboard.press(key);
      walked.push(await chosen(page));
    }
    const active = await field.getAttribute("aria-activedescendant");
    await page.keyboard.press("ArrowUp");
    const none = await field.getAttribute("aria-activedescendant");
    await page.keyboard.press("Escape");
    const isOpen = await page.getByRole("listbox").isVisible();
    await page.keyboard.type(" ");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.locator("h1", { hasText: options[0] as string }).waitFor();

    assert.deepEqual(walked, [options[0], options[1], options[0], options.at(-1), options[0]]);
    assert.deepEqual([active, none, isOpen], ["Op-search-options-0", null, false]);
    await search.assertBecomes(async () => new URL(page.url()).search, "");
    await page.context().close();
  });

  it("leads to the search page with Enter and with its last option", async () => {
    const page = await typeInHeader("/about/", "gulmok");

    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await search.untilAnswered(page);
    const address = page.url();
    await page.goBack();
    await page.locator(search.FIELD).fill("gulmok");
    await page.keyboard.press("Enter");
    await search.untilAnswered(page);

    assert.equal(address, `${site.origin}/search/?q=gulmok`);
    assert.equal(page.url(), address);
    await page.context().close();
  });

  it("closes when the reader moves on, and has no accessibility violation while open", async () => {
    const page = await typeInHeader("/about/", "tide");
    const violations: string[] = [];

    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      violations.push(...(await findViolations(page)));
    }
    await page.keyboard.press("ArrowDown");
    violations.push(...(await findViolations(page)));
    await page.keyboard.press("Tab");

    assert.deepEqual(violations, []);
    assert.equal(await page.getByRole("listbox").isVisible(), false);
    await page.context().close();
  });

  it("finds Korean titles, in the words of the Korean edition", async () => {
    const page = await typeInHeader("/ko/", "등대지");

    const options = await page.getByRole("option").allInnerTexts();

    assert.equal(options[0], "마지막 등대지기\n등명실, 2014");
    assert.equal(options.at(-1), "“등대지” 검색 결과 모두 보기");
    await page.context().close();
  });
});
