import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import * as search from "../support/search-page.ts";

/** Milliseconds that every file takes, so that what a page is made of comes piece by piece. */
const DELAY = 120;
const MOST = 0.02;
const SHIFTS = "__shifts";

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

describe("The search page on a slow line", () => {
  const ADDRESSES = ["/search/?q=tide&year=2021&year=2009", "/ko/search/?q=등대&language=ko", "/search/"];
  for (const address of ADDRESSES)
    it(`keeps in its place what it shows, on a phone and a wide screen: ${address}`, async () => {
      const shifts: number[] = [];

      for (const width of [390, 1440]) {
        const page = await site.open("/about/", { viewport: { width, height: 844 } });
        await page.addInitScript((name) => {
          const found: number[] = [];
          Object.assign(window, { [name]: found });
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
              found.push(entry.value);
          }).observe({ type: "layout-shift", buffered: true });
        }, SHIFTS);
        await page.route("**/*", async (route) => {
          await new Promise((resolve) => setTimeout(resolve, DELAY));
          await route.continue();
        });
        await page.goto(site.origin + encodeURI(address));
        if (address.includes("?")) {
          await search.untilAnswered(page);
          await page.locator(".facet li").first().waitFor({ state: "attached" });
        }
        await page.waitForTimeout(500);
        const found = await page.evaluate(
          (name) => (window as unknown as Record<string, number[]>)[name],
          SHIFTS,
        );
        shifts.push((found ?? [1]).reduce((sum, shift) => sum + shift, 0));
        await page.context().close();
      }

      assert.ok(
        shifts.every((shift) => shift <= MOST),
        `The page shifts by ${shifts.join(" and ")}.`,
      );
    });
});
