import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import { findViolations } from "./axe.ts";

const OFF = { javaScriptEnabled: false } as const;

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

describe("Search without scripts", () => {
  it("leads from the header to the search page, which offers the lists and a search engine", async () => {
    const page = await site.open("/about/", OFF);

    await page.getByLabel("Search All Site Content").fill("tide");
    await page.keyboard.press("Enter");
    await page.locator("#Op-engine").waitFor();
    const headings = await page.locator("main h2:visible").allInnerTexts();
    const fields = await page.locator("main input:visible").evaluateAll((all) => all.map(({ id }) => id));
    const engine = page.locator("main form:visible");
    const action = await engine.getAttribute("action");
    const field = await page.getByLabel("Search this site with DuckDuckGo").inputValue();

    assert.equal(page.url(), `${site.origin}/search/?q=tide`);
    assert.deepEqual(headings, ["Years", "Series", "Categories", "Authors"]);
    assert.deepEqual(
      [fields, action, field],
      [["Op-engine"], "https://duckduckgo.com/", "site:marunol.example "],
    );
    await page.context().close();
  });

  it("leads by year, series, category and author to every publication", async () => {
    const page = await site.open("/search/", OFF);

    const links = await page
      .locator(".search-browse a:visible")
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const years = links.filter((link) => /\/publications\/\d{4}\/$/.test(link));
    const found = new Set<string>();
    for (const year of years) {
      const text = await (await page.request.get(year)).text();
      for (const [, href] of text.matchAll(/<h3[^>]*>\s*<a href="([^"]+)"/g)) found.add(href as string);
    }
    const answers = await Promise.all(links.map((link) => page.request.get(link)));

    assert.equal(found.size, 26);
    assert.deepEqual(
      answers.filter((answer) => !answer.ok()),
      [],
    );
    assert.equal(links.length, new Set(links).size);
    await page.context().close();
  });

  it("speaks Korean in the Korean edition", async () => {
    const page = await site.open("/ko/search/?q=물때", OFF);

    const text = await page.locator("main").innerText();

    assert.match(text, /^검색\n+이 페이지에서 검색하려면 자바스크립트가 필요합니다\./);
    await page.context().close();
  });

  it("shows the lists also with scripts, until something is asked", async () => {
    const page = await site.open("/search/");
    await page.locator("#Op-searching[data-state=idle]").waitFor();

    const headings = await page.locator("main h2:visible").allInnerTexts();

    assert.deepEqual(headings, ["Years", "Series", "Categories", "Authors"]);
    assert.deepEqual(await findViolations(page), []);
    await page.context().close();
  });
});
