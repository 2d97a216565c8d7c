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

  it("loads few and small fonts, and Korean ones only for Korean text", async () => {
    const fontsOf = async (address: string) => {
      const page = await site.open("/404.html");
      const fonts: { readonly url: string; readonly bytes: number }[] = [];
      page.on("response", async (response) => {
        const url = response.url();
        if (url.endsWith(".woff2")) fonts.push({ url, bytes: (await response.body()).length });
      });
      await page.goto(site.origin + encodeURI(address), { waitUntil: "networkidle" });
      await page.context().close();
      return Map.groupBy(fonts, ({ url }) => (url.includes("/_fonts/") ? "korean" : "latin"));
    };
    const weigh = (fonts: readonly { readonly bytes: number }[] = []) =>
      fonts.reduce((sum, { bytes }) => sum + bytes, 0);

    for (const address of [
      "/",
      "/ko/",
      "/mulgyeol/",
      "/mulgyeol/물때표의-정치학/",
      "/working-papers/두-이름의-여/",
    ]) {
      const { korean, latin } = Object.fromEntries(await fontsOf(address));
      assert.ok(korean && korean.length <= 4, `${address} loads ${korean?.length} slices.`);
      assert.ok(weigh(korean) <= 160_000, `${address} loads ${weigh(korean)} bytes of slices.`);
      assert.ok(weigh(latin) <= 130_000, `${address} loads ${weigh(latin)} bytes of Latin fonts.`);
    }
    // Its author has a Korean name, in small type.
    const english = Object.fromEntries(await fontsOf("/the-tideline/fares-by-the-tide/"));
    assert.ok(english.korean?.every(({ url }) => url.includes("sans")));
    assert.ok(weigh(english.latin) <= 130_000);
  });

  it("prints cleanly, with its address and date", async () => {
    const page = await site.open("/working-papers/the-argument-at-anmok/");
    await page.emulateMedia({ media: "print" });

    const text = await page.locator("body").innerText();

    assert.match(text, /The Argument at Anmok/);
    assert.match(text, /Published [A-Z][a-z]+ \d+, 2019/);
    assert.match(text, /https:\/\/doi\.org\/10\.5555\/marunol\.wp\.2019\.04/);
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
