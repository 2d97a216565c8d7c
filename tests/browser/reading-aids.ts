import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { ADDRESSES, aDemonstration, type Demonstration } from "../support/demonstration.ts";

const ARTICLE = ADDRESSES.article as string;
const WIDE = { viewport: { width: 1440, height: 900 } };

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

describe("A reader with scripts", () => {
  it("can choose between light and dark, for all pages and later visits", async () => {
    const page = await site.open("/", { colorScheme: "light" });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

    const seen = [await paper()];
    await page.getByRole("button", { name: "Dark" }).click();
    seen.push(await paper());
    await page.goto(site.origin + ARTICLE);
    seen.push(await paper());
    await page.getByRole("button", { name: "Automatic" }).click();
    seen.push(await paper());

    const [light, dark] = ["rgb(251, 250, 246)", "rgb(20, 22, 26)"];
    assert.deepEqual(seen, [light, dark, dark, light]);
  });

  it("sees in the contents which section they are reading", async () => {
    const page = await site.open(ARTICLE, WIDE);
    const marked = page.locator(".contents [aria-current]");

    const before = await marked.count();
    await page
      .locator("[id='5-a-format-for-slack']")
      .evaluate((heading) => heading.scrollIntoView({ behavior: "instant" }));
    await marked.first().waitFor();

    assert.equal(before, 0);
    assert.deepEqual(await marked.allTextContents(), ["5. A format for slack"]);
  });

  it("can copy the link and the citation, and link to a section", async () => {
    const page = await site.open(ARTICLE, { ...WIDE, permissions: ["clipboard-read", "clipboard-write"] });
    const clipboard = () => page.evaluate(() => navigator.clipboard.readText());

    await page.getByRole("button", { name: "Copy link" }).click();
    const link = await clipboard();
    await page.getByRole("button", { name: "Copy", exact: true }).click();
    const citation = await clipboard();
    const section = await page.locator("[id='4-results'] .section-link").getAttribute("href");

    assert.equal(link, `https://marunol.example${ARTICLE}`);
    assert.match(citation, /^Seo Yeoul, .*“The Argument at Anmok: .*” Marunol Working Papers .*doi\.org/);
    assert.equal(section, "#4-results");
  });

  it("sees notes beside their lines on a wide screen, and only once elsewhere", async () => {
    const page = await site.open(ARTICLE, WIDE);
    const look = () =>
      page.evaluate(() => {
        const marks = [...document.querySelectorAll("a[data-footnote-ref]")];
        const notes = [...document.querySelectorAll<HTMLElement>(".side-notes > div")];
        return notes.map((note, index) => ({
          isShown: note.checkVisibility({ visibilityProperty: true }),
          isHiddenFromSpeech: note.closest("[aria-hidden=true]") !== null,
          distance: Math.abs(
            note.getBoundingClientRect().top - (marks[index]?.getBoundingClientRect().top ?? 0),
          ),
        }));
      });

    const wide = await look();
    await page.setViewportSize({ width: 1024, height: 900 });
    await page.waitForFunction(() => document.querySelector<HTMLElement>(".side-notes")?.hidden);
    const narrow = await look();

    assert.equal(wide.length, 2);
    assert.ok(
      wide.every(
        ({ isShown, isHiddenFromSpeech, distance }) => isShown && isHiddenFromSpeech && distance < 40,
      ),
    );
    assert.ok(narrow.every(({ isShown }) => !isShown));
  });
});
