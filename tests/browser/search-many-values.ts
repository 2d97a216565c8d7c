import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { aDemonstration, type Demonstration } from "../support/demonstration.ts";
import * as search from "../support/search-page.ts";
import { serveSite } from "../support/site-server.ts";

const cleaners: (() => void | Promise<void>)[] = [];
const scope = { after: (clean: () => void | Promise<void>) => void cleaners.push(clean) };
after(async () => {
  for (const clean of cleaners) await clean();
});

describe("A facet with more than twenty values", { timeout: 120_000 }, () => {
  const AUTHORS = ["Émeric Oxthrupp", ...Array.from({ length: 23 }, (_, index) => `Writer ${index + 1}`)];
  let site: Demonstration;
  let origin = "";
  before(async () => {
    site = await aDemonstration();
    const files = AUTHORS.map((name, index) => [`authors/author-${index}.md`, `---\nname: ${name}\n---\n`]);
    const ids = AUTHORS.map((_, index) => `author-${index}`).join(", ");
    const article = `---\ntitle: Together\ndate: 2021-04-02\ncategories: [tides]\nauthors: [${ids}]\n---\n\nA lamp.\n`;
    const content = { ...SMALL_SITE, ...Object.fromEntries(files), "articles/2021/together.md": article };
    const { outDir } = await build(aSite(scope, content));
    const server = await serveSite(outDir);
    cleaners.push(server.close);
    origin = server.origin;
  });

  it("can be filtered by typing, without accents", async () => {
    const page = await site.open("/about/");
    await search.openSearch(page, `${origin}/search/?q=lamp`);
    const authors = page.getByRole("group", { name: "Author" });
    const names = () => authors.locator("label span:first-of-type").allInnerTexts();

    await authors.getByRole("button", { name: "Show all 26" }).click();
    const whole = await names();
    await authors.getByLabel("Find: Author").fill("emer");

    assert.equal(whole.length, 26);
    assert.deepEqual(await names(), ["Émeric Oxthrupp"]);
    await page.context().close();
  });
});
