import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { ADDRESSES, aDemonstration, type Demonstration } from "../support/demonstration.ts";

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

describe("A page", () => {
  for (const [kind, address] of Object.entries(ADDRESSES)) {
    it(`fits its screen without scrolling sideways: ${kind}`, async () => {
      const page = await site.open(address);
      const widths: number[] = [];

      for (const width of [360, 768, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        widths.push(await page.evaluate(() => document.documentElement.scrollWidth));
      }

      assert.deepEqual(widths, [360, 768, 1440]);
      await page.context().close();
    });
  }

  for (const kind of ["home", "article", "series", "Total Index", "Korean article", "missing page"]) {
    it(`reads the same without scripts: ${kind}`, async () => {
      const address = ADDRESSES[kind] as string;
      const [withScripts, without] = [
        await site.open(address),
        await site.open(address, { javaScriptEnabled: false }),
      ];

      // Scripts add only buttons for copying and for colours, and notes beside the text.
      await withScripts.addStyleTag({
        content: "[data-copy], .scheme-switch, .side-notes { display: none !important }",
      });
      const texts = await Promise.all([withScripts, without].map((page) => page.locator("body").innerText()));

      assert.ok((texts[0] as string).length > 500);
      assert.equal(texts[1], texts[0]);
    });
  }

  it("loads nothing from other hosts", async () => {
    const hosts = new Set<string>();
    const page = await site.open("/");
    page.on("request", (request) => hosts.add(new URL(request.url()).hostname));

    for (const address of Object.values(ADDRESSES)) {
      await page.goto(site.origin + encodeURI(address), { waitUntil: "networkidle" });
    }

    assert.deepEqual([...hosts], ["127.0.0.1"]);
  });

  it("loads nothing of search until a reader uses it", async () => {
    const loaded = new Map<string, number>();
    const page = await site.open("/about/");
    page.on("response", async (response) => {
      const isSearch =
        response.request().resourceType() === "script" || response.url().includes("/pagefind/");
      if (isSearch) loaded.set(response.url(), (await response.body()).length);
    });

    for (const kind of ["home", "article", "series", "Total Index"]) {
      await page.goto(site.origin + encodeURI(ADDRESSES[kind] as string), { waitUntil: "networkidle" });
    }

    const sizes = [...loaded.values()];
    assert.equal(
      sizes.length,
      2,
      `The starter of the search field and the aids to reading, and not ${[...loaded.keys()].join(", ")}.`,
    );
    assert.ok(
      sizes.every((size) => size < 3500),
      `They have ${sizes.join(" and ")} bytes.`,
    );
  });

  it("loads few slices of the Korean faces, and none of those for text where it shows a name only", async () => {
    const slicesOf = async (address: string) => {
      const page = await site.open("/404.html");
      const slices = new Map<string, number>();
      page.on("response", async (response) => {
        if (/_fonts/.test(response.url())) slices.set(response.url(), (await response.body()).length);
      });
      await page.goto(site.origin + encodeURI(address), { waitUntil: "networkidle" });
      await page.context().close();
      return slices;
    };

    for (const address of [
      "/",
      "/ko/",
      "/mulgyeol/",
      "/mulgyeol/물때표의-정치학/",
      "/working-papers/두-이름의-여/",
    ]) {
      const slices = await slicesOf(address);
      const bytes = [...slices.values()].reduce((sum, one) => sum + one, 0);
      assert.ok(slices.size > 0 && slices.size <= 4, `${address}: ${slices.size} slices`);
      assert.ok(bytes <= 160_000, `${address}: ${bytes} bytes`);
    }
    const english = await slicesOf("/the-tideline/fares-by-the-tide/");
    assert.deepEqual(
      [...english.keys()].filter((slice) => slice.includes("serif")),
      [],
    );
  });

  it("prints cleanly, with its address and date", async () => {
    const page = await site.open("/working-papers/the-argument-at-anmok/");
    await page.emulateMedia({ media: "print" });

    const text = await page.locator("body").innerText();

    assert.match(text, /The Argument at Anmok/);
    assert.match(text, /Published [A-Z][a-z]+ \d+, 2019/);
    assert.match(text, /https:\/\/marunol\.example\/working-papers\/the-argument-at-anmok\//);
    for (const furniture of ["Search All Site Content", "Subscribe", "Mailing list"])
      assert.ok(!text.includes(furniture), furniture);
  });
});

describe("A reader", () => {
  it("goes from the home page to a series, an article and back to the series", async () => {
    const page = await site.open("/");

    await page.getByRole("main").getByRole("link", { name: "The Tideline", exact: true }).first().click();
    const series = await page.locator("h1").innerText();
    await page.getByRole("main").getByRole("link", { name: "Fares by the Tide" }).click();
    const article = await page.locator("h1").innerText();
    await page.getByRole("link", { name: /^(← )?Return to the Tideline$/ }).click();

    assert.deepEqual(
      [series, article, await page.locator("h1").innerText()],
      ["The Tideline", "Fares by the Tide", "The Tideline"],
    );
  });

  it("follows the table of contents to a heading", async () => {
    const page = await site.open("/articles/the-ninth-step/");

    await page.getByRole("link", { name: "5. What the town has done" }).click();

    const top = await page
      .locator("h2", { hasText: "5. What the town has done" })
      .evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 120, `The heading stands ${top} px from the top.`);
  });
});
