import assert from "node:assert/strict";
import type { Page } from "playwright-core";

export const RESULTS = "ol.results > li.result h3 a";
export const LINE = ".search-line";
export const FIELD = "#Op-search";

const ANSWERED = "#Op-searching:is([data-state=found], [data-state=nothing])";
/** How long something on a page may take on a busy machine, in milliseconds. */
const PATIENCE = 10_000;

/** Opens an address of the search page, and waits until it has answered. */
export async function openSearch(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilAnswered(page);
}

export async function untilAnswered(page: Page): Promise<void> {
  await page.locator(ANSWERED).waitFor();
}

/** Replaces the text of the field, and submits it. */
export async function enter(page: Page, query: string): Promise<void> {
  await page.locator(FIELD).fill(query);
  await page.keyboard.press("Enter");
}

export function readTitles(page: Page): Promise<string[]> {
  return page.locator(RESULTS).allInnerTexts();
}

/** The dates of the results, in order. */
export function readDates(page: Page): Promise<string[]> {
  return page
    .locator("li.result time")
    .evaluateAll((times) => times.map((time) => time.getAttribute("datetime") ?? ""));
}

export type FacetCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The visible values of the facets, with their counts. */
export function readFacets(page: Page): Promise<FacetCounts> {
  return page.locator(".facet").evaluateAll((facets) => {
    const names = ["series", "category", "author", "year", "type", "language"];
    const read = (facet: Element) =>
      [...facet.querySelectorAll("li")].map((item) => [
        item.querySelector("input")?.value ?? "",
        Number(item.querySelector(".facet-count")?.textContent),
      ]);
    return Object.fromEntries(facets.map((facet, index) => [names[index], Object.fromEntries(read(facet))]));
  });
}

/** Expands the facets that show only the most common values. */
export async function showAllValues(page: Page): Promise<void> {
  await page.locator(".facet").evaluateAll((facets) => {
    for (const facet of facets)
      for (const button of facet.querySelectorAll("button")) if (!button.hidden) button.click();
  });
}

/** Waits until a value is as expected. Fails with the difference if it never is. */
export async function assertBecomes<Value>(read: () => Promise<Value>, expected: Value, message?: string) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const value = await read();
    try {
      assert.deepEqual(value, expected, message);
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
