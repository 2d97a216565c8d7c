import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { Page } from "playwright-core";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import * as search from "../support/search-page.ts";
import { serveSite } from "../support/site-server.ts";
import { findViolations } from "./axe.ts";

const TAKE = "document.title='taken'";
const QUERIES: Readonly<Record<string, string>> = {
  "an image that does not load": `<img src=x onerror="${TAKE}">`,
  "the end of an attribute": `"><script>${TAKE}</script>`,
  "10,000 characters": "gulmok ".repeat(1500).slice(0, 10_000),
  "10,000 characters in one word": "x".repeat(10_000),
  emoji: "🌊 👩‍🔬 🇰🇷",
  "right to left": "مدّ البحر \u202e gulmok",
  "half a character": "tide \ud83c",
  "places of a text": "{query} {count} {total} $& $1",
  "signs of a pattern": "(gul[mok* \\ ^$|?+ %00 %",
  "words of the language": "constructor __proto__ toString",
  "quotation marks that do not close": '"gulmok "" “',
  "nothing but signs": "‘—’ … !?",
};

const cleaners: (() => void | Promise<void>)[] = [];
const scope = { after: (clean: () => void | Promise<void>) => void cleaners.push(clean) };
after(async () => {
  for (const clean of cleaners) await clean();
});

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

/** What has run that must not, what the page shows that it must not, and how far it extends beyond a phone's screen. */
async function findHarm(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [
      document.title === "taken" && "A script of the text has run.",
      document.querySelector("main img, .suggestions img, main b, main script:not([type=module])") &&
        "An element of the text stands in the page.",
      document.documentElement.scrollWidth > innerWidth && "The page scrolls sideways.",
      /\[object|undefined|function |NaN/.test(document.querySelector(".found")?.textContent ?? "") &&
        "The page shows what is meant for no reader.",
    ].filter((harm) => harm !== false && harm !== null),
  );
}

describe("A query that means harm", () => {
  it("stays text, in the field and in the answer", async () => {
    const page = await site.open("/search/?q=tide", { viewport: { width: 360, height: 800 } });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await search.untilAnswered(page);

    for (const [kind, query] of Object.entries(QUERIES)) {
      await search.enter(page, query);
      await search.untilAnswered(page);

      assert.deepEqual(await findHarm(page), [], kind);
      assert.equal(await page.locator(search.FIELD).inputValue(), query.toWellFormed(), kind);
      assert.equal(new URL(page.url()).searchParams.get("q"), query.toWellFormed(), kind);
    }
    assert.deepEqual(errors, []);
    await page.context().close();
  });

  it("only names values that find nothing, in an address's facets", async () => {
    const facets = "author=constructor&type=toString&year=__proto__&language=x-&series=<b>bold</b>";
    const page = await site.open(`/search/?q=tide&${facets}&sort=random&shown=1e99`);
    await search.untilAnswered(page);

    const line = await page.locator(search.LINE).innerText();

    assert.equal(line, "Nothing was found for “tide” with these filters.");
    assert.deepEqual(await findHarm(page), []);
    await page.context().close();
  });
});

describe("Content that means harm", { timeout: 120_000 }, () => {
  const HOSTILE = [
    `<img src=x onerror="${TAKE}"> & <b>bold</b> lamp`,
    `</script><script>${TAKE}</script> lamp`,
    `lamp ${"unbroken".repeat(30)}`,
    "مصباح lamp \u202e desrever",
    "🏮 lamp {query} {count} &lt;b&gt; &amp;",
  ];
  const BODY = `The lamp &lt;b&gt;burns&lt;/b&gt;, \`<img src=x onerror=${TAKE}>\` and all.\n\n## The \`<b>lamp</b>\`\n\nA lamp.\n`;
  let origin = "";
  before(async () => {
    const titled = HOSTILE.map((title, index) => [
      `articles/2021/harm-${index}.md`,
      `---\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(title)}\ndate: 2021-04-0${index + 1}\nseries: the-quay\ncategories: [tides]\nauthors: [mina-oh]\n---\n\n${BODY}`,
    ]);
    const { outDir } = await build(
      aSite(scope, {
        ...SMALL_SITE,
        "series/the-quay.md": `---\ntitle: '<b>The Quay</b> & "more"'\n---\n`,
        "categories/tides.md": "---\ntitle: '<i>Tides</i>'\n---\n",
        "authors/mina-oh.md": "---\nname: '<b>Mina</b> Oh'\n---\n",
        ...Object.fromEntries(titled),
      }),
    );
    const server = await serveSite(outDir);
    cleaners.push(server.close);
    origin = server.origin;
  });

  it("stays text in results, facets and titles under the field, and is accessible", async () => {
    const page = await site.open("/about/", { viewport: { width: 360, height: 800 } });
    await search.openSearch(page, `${origin}/search/?q=lamp`);
    await page.getByRole("button", { name: "Filters" }).click();
    await page.locator(".facet li:visible").first().waitFor();

    const titles = await search.readTitles(page);
    const facets = await search.readFacets(page);
    const harm = await findHarm(page);
    const violations = await findViolations(page);
    await page.goto(`${origin}/about/`);
    await page.locator(search.FIELD).pressSequentially("lamp");
    await page.getByRole("option").first().waitFor();
    const options = await page.getByRole("option").locator("span:first-of-type").allInnerTexts();

    assert.deepEqual(titles.toSorted(), [...HOSTILE, "First Light", "Second Wind"].toSorted());
    assert.deepEqual(facets.series, { '<b>The Quay</b> & "more"': 7 });
    assert.deepEqual(facets.author, { "<b>Mina</b> Oh": 6, "Jonas Reed": 1 });
    assert.deepEqual([...harm, ...violations], []);
    assert.equal(HOSTILE.filter((title) => options.includes(title)).length, 5);
    assert.deepEqual(await findHarm(page), []);
    await page.context().close();
  });
});
