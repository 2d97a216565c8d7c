import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import * as search from "../support/search-page.ts";
import { findViolations } from "./axe.ts";

const PHONE = { viewport: { width: 360, height: 740 } } as const;

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

const line = (page: Page) => () => page.locator(search.LINE).innerText();
const isFocused = (page: Page, role: "button" | "heading", name: string) => () =>
  page.getByRole(role, { name, exact: true }).evaluate((one) => one === document.activeElement);

describe("The chosen filters", () => {
  it("stand beside the count, and go one by one, with the focus on the next", async () => {
    const page = await site.open("/search/?q=gulmok&year=2016&year=2025&type=brief");
    await search.untilAnswered(page);
    const chips = page.getByRole("list", { name: "Filters" }).getByRole("button");

    const before = await chips.allInnerTexts();
    await page.getByRole("button", { name: "Remove the filter Year: 2016" }).focus();
    await page.keyboard.press("Enter");
    await search.assertBecomes(() => chips.allInnerTexts(), ["2025", "Brief", "Clear all filters"]);
    await search.assertBecomes(isFocused(page, "button", "Remove the filter Year: 2025"), true);
    await page.keyboard.press("Enter");
    await search.assertBecomes(() => chips.allInnerTexts(), ["Brief"]);
    await page.keyboard.press("Enter");
    await search.assertBecomes(line(page), "7 of 26 publications");

    assert.deepEqual(before, ["2016", "2025", "Brief", "Clear all filters"]);
    assert.equal(new URL(page.url()).search, "?q=gulmok");
    await search.assertBecomes(isFocused(page, "heading", "Results"), true);
    await page.context().close();
  });

  it("have the names of the Korean edition", async () => {
    const page = await site.open("/ko/search/?q=등대&language=ko&series=The+Lamp+Room");
    await search.untilAnswered(page);

    const names = await page
      .getByRole("list", { name: "검색 조건" })
      .getByRole("button")
      .evaluateAll((all) => all.map((one) => one.getAttribute("aria-label") ?? one.textContent));

    assert.deepEqual(names, ["조건 빼기: 시리즈 등명실", "조건 빼기: 언어 한국어", "조건 모두 지우기"]);
    await page.context().close();
  });
});

describe("The filters on a phone", () => {
  it("are a sheet that counts the results, keeps the focus and gives it back", async () => {
    const page = await site.open("/search/?q=gulmok", PHONE);
    await search.untilAnswered(page);
    const sheet = page.getByRole("dialog", { name: "Filters" });
    const opener = page.getByRole("button", { name: "Filters", exact: true });

    await opener.click();
    await sheet.getByRole("checkbox", { name: "2016" }).check();
    await sheet.getByRole("button", { name: "Show 2 results" }).waitFor();
    const outside = new Set<boolean>();
    for (let step = 0; step < 40; step++) {
      await page.keyboard.press("Tab");
      outside.add(
        await page.evaluate(
          () =>
            document.activeElement?.closest("main") !== null && !document.activeElement?.closest("dialog"),
        ),
      );
    }
    const isBehind = await page.evaluate(() => getComputedStyle(document.documentElement).overflow);
    await page.keyboard.press("Escape");
    const isOpen = await sheet.isVisible();
    await search.assertBecomes(isFocused(page, "button", "Filters"), true);
    await opener.click();
    await sheet.getByRole("button", { name: "Show 2 results" }).click();

    assert.deepEqual([...outside], [false]);
    assert.deepEqual([isBehind, isOpen, await sheet.isVisible()], ["hidden", false, false]);
    assert.equal(await line(page)(), "2 of 26 publications");
    await page.context().close();
  });

  it("stay open when the last one goes, or the network fails", async () => {
    const page = await site.open("/search/?year=2016", PHONE);
    await search.untilAnswered(page);
    const sheet = page.getByRole("dialog", { name: "Filters" });
    await page.getByRole("button", { name: "Filters", exact: true }).click();

    await sheet.getByRole("checkbox", { name: "2016" }).uncheck();
    await sheet.getByRole("button", { name: "Close" }).last().waitFor();
    const isOpenWhenIdle = await sheet.isVisible();
    await page.evaluate(() => {
      (document.getElementById("Op-searching") as HTMLElement).dataset.state = "failed";
    });

    assert.deepEqual([isOpenWhenIdle, await sheet.isVisible()], [true, true]);
    await page.context().close();
  });

  it("have no accessibility violation and fit the screen, in light and dark, English and Korean", async () => {
    const faults: string[] = [];

    for (const address of ["/search/?q=tide&year=2021", "/ko/search/?q=등대&language=ko"]) {
      const page = await site.open(address, { viewport: { width: 320, height: 640 } });
      await search.untilAnswered(page);
      await page.locator(".sheet-opener").click();
      await page.locator("dialog li").first().waitFor();
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        faults.push(...(await findViolations(page)));
      }
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > 320) faults.push(`${address} is ${width} px wide.`);
      await page.context().close();
    }

    assert.deepEqual(faults, []);
  });

  it("move beside the results on a wider screen", async () => {
    const page = await site.open("/search/?q=gulmok", PHONE);
    await search.untilAnswered(page);
    await page.getByRole("button", { name: "Filters", exact: true }).click();

    await page.setViewportSize({ width: 1100, height: 740 });
    await search.assertBecomes(() => page.locator("dialog").isVisible(), false);

    assert.ok((await page.locator("section.filters").getByRole("checkbox").count()) > 5);
    await page.context().close();
  });
});
