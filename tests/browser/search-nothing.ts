import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import * as search from "../support/search-page.ts";
import { findViolations } from "./axe.ts";

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

describe("Search that finds nothing", () => {
  it("names the unknown word, and offers existing ones that find something", async () => {
    const page = await site.open("/search/?q=gulmock");
    await search.untilAnswered(page);
    const near = page.locator(".near");

    await near.getByRole("link", { name: "gulmok" }).waitFor();
    const words = await near.innerText();
    const violations = await findViolations(page);
    await search.assertBecomes(
      () => page.locator("#Op-searching > [role=status]").innerText(),
      "Nothing was found for “gulmock”. No publication has the word “gulmock”. Did you mean: gulmok Look through the archive:",
    );
    await near.getByRole("link", { name: "gulmok" }).click();
    await search.untilAnswered(page);

    assert.equal(await page.locator(search.LINE).innerText(), "7 of 26 publications");
    assert.match(words, /^No publication has the word “gulmock”\. Did you mean:\n+gulmok\n+Look through/);
    assert.deepEqual(violations, []);
    assert.equal(await near.innerText(), "");
    await page.context().close();
  });

  it("offers to drop a filter or a word, and says how many results that gives", async () => {
    const page = await site.open("/search/?q=gulmok+herring&year=2026&type=article");
    await search.untilAnswered(page);
    const offers = page.locator(".near li");

    const line = await page.locator(search.LINE).innerText();
    await page.goto(`${site.origin}/search/?q=herring+timetable&year=2026`);
    await search.untilAnswered(page);
    await search.assertBecomes(() => offers.allInnerTexts(), ["Without “2026”: 2", "Without “herring”: 2"]);
    await page.goto(`${site.origin}/search/?q=gulmok&year=2026`);
    await search.untilAnswered(page);
    await search.assertBecomes(() => offers.allInnerTexts(), ["Without “2026”: 7"]);
    await offers.getByRole("link").click();
    await search.untilAnswered(page);

    assert.equal(line, "Nothing was found for “gulmok herring” with these filters.");
    assert.equal(await page.locator(search.LINE).innerText(), "7 of 26 publications");
    assert.equal(new URL(page.url()).search, "?q=gulmok");
    await page.context().close();
  });

  it("shows the lists of the archive below", async () => {
    const page = await site.open("/search/?q=zzyzxqq");
    await search.untilAnswered(page);

    await page.locator(".near").getByText("Look through the archive:").waitFor();
    const headings = await page.locator(".search-browse h2:visible").allInnerTexts();

    assert.equal(await page.locator(search.LINE).innerText(), "Nothing was found for “zzyzxqq”.");
    assert.deepEqual(headings, ["Years", "Series", "Categories", "Authors"]);
    assert.equal(await page.locator(search.RESULTS).count(), 0);
    await page.context().close();
  });

  it("offers Korean words by their letters, with the Korean edition's texts", async () => {
    const page = await site.open("/ko/search/?q=등데지기");
    await search.untilAnswered(page);

    await page.locator(".near").getByRole("link", { name: "등대지기" }).waitFor();

    assert.equal(await page.locator(search.LINE).innerText(), "“등데지기”에 대한 결과가 없습니다.");
    await page.context().close();
  });
});
