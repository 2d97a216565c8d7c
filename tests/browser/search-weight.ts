import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { gzipSync } from "node:zlib";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import * as search from "../support/search-page.ts";

/** Bytes, compressed as a host compresses. */
const MOST = 14_500;

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

describe("The script of the site", () => {
  it("has at most 14.5 kB compressed for a search that finds something: field, titles, search page, worker and marks", async () => {
    const page = await site.open("/about/");
    const scripts = new Map<string, Promise<Buffer>>();
    page.context().on("response", (response) => {
      const { pathname } = new URL(response.url());
      // The layout has a script for reading aids.
      const isOfSearch = !pathname.startsWith("/pagefind/") && !pathname.includes("/BaseLayout");
      if (pathname.endsWith(".js") && isOfSearch) scripts.set(pathname, response.body());
    });

    await page.goto(`${site.origin}/publications/`);
    await page.locator(search.FIELD).pressSequentially("gulmok");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await search.untilAnswered(page);
    await page.locator(search.RESULTS, { hasText: "Fares by the Tide" }).click();
    await page.locator("main mark").first().waitFor();
    const files = await Promise.all([...scripts].map(async ([path, body]) => [path, await body] as const));

    const names = files.map(([path]) =>
      path.replace(/^\/_astro\/([\w-]+?)(?:\.astro.*)?[.-][\w-]{8}\.js$/, "$1"),
    );
    assert.deepEqual(names.toSorted(), [
      ...["SearchForm", "SearchPanel", "mark-terms", "search-field", "search-worker"],
    ]);
    const size = files.reduce((sum, [, body]) => sum + gzipSync(body).length, 0);
    assert.ok(size <= MOST, `The scripts have ${size} bytes.`);
    await page.context().close();
  });

  it("has code that only searches with few or no results need in files of its own", async () => {
    const page = await site.open("/about/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    const later = async (query: string) => {
      asked.length = 0;
      await page.goto(`${site.origin}/search/?${new URLSearchParams({ q: query })}`);
      await search.untilAnswered(page);
      return ["search-by-parts", "find-near"].filter((name) => asked.some((path) => path.includes(name)));
    };

    const loaded = {
      tide: await later("tide"),
      "gulmok herring": await later("gulmok herring"),
      "oister timetable": await later("oister timetable"),
    };

    assert.deepEqual(loaded, {
      tide: [],
      "gulmok herring": ["search-by-parts"],
      "oister timetable": ["search-by-parts", "find-near"],
    });
    await page.context().close();
  });

  it("loads only when the reader uses search: the field's part on focus, the index with the first word", async () => {
    const page = await site.open("/about/");
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));

    await page.waitForLoadState("networkidle");
    const atRest = asked.filter((path) => path.endsWith(".js") || path.startsWith("/pagefind/"));
    await page.keyboard.press("/");
    await page.waitForTimeout(300);
    const focused = asked.filter((path) => path.startsWith("/pagefind/"));
    await page.keyboard.type("gulmok");
    await page.getByRole("option").first().waitFor();

    assert.deepEqual(atRest, []);
    assert.deepEqual(focused, []);
    assert.ok(asked.includes("/pagefind/manifest.json"));
    await page.context().close();
  });
});
