import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { ADDRESSES, aDemonstration, type Demonstration } from "../support/demonstration.ts";
import { findViolations } from "./axe.ts";

let site: Demonstration;
before(async () => {
  site = await aDemonstration();
});

describe("A page", () => {
  for (const [kind, address] of Object.entries(ADDRESSES)) {
    it(`has no accessibility violation, narrow and wide, in light and dark: ${kind}`, async () => {
      const page = await site.open(address);
      const violations: string[] = [];

      for (const width of [360, 1440]) {
        await page.setViewportSize({ width, height: 900 });
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          violations.push(...(await findViolations(page)).map((found) => `${width} ${colorScheme} ${found}`));
        }
      }

      assert.deepEqual(violations, []);
      await page.context().close();
    });
  }
});

describe("A keyboard user", () => {
  it("skips to the content with the first Tab", async () => {
    const page = await site.open("/");

    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Enter");

    assert.equal(first, "Skip to content");
    assert.equal(await page.evaluate(() => document.activeElement?.id), "Op-main");
  });

  it("sees the focus on everything that can have it", async () => {
    const page = await site.open("/working-papers/the-argument-at-anmok/");
    const unmarked: string[] = [];

    const count = await page
      .locator("a[href], button, input:not([type=hidden]), summary, [tabindex='0']")
      .count();
    for (let step = 0; step < count; step++) {
      await page.keyboard.press("Tab");
      const fault = await page.evaluate(() => {
        const element = document.activeElement as HTMLElement;
        if (element === document.body) return undefined;
        const ring = (one: Element) => {
          const style = getComputedStyle(one);
          return (
            (style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 1) ||
            style.boxShadow !== "none"
          );
        };
        return ring(element) || (element.parentElement && ring(element.parentElement))
          ? undefined
          : element.outerHTML.slice(0, 80);
      });
      if (fault !== undefined) unmarked.push(fault);
    }

    assert.ok(count > 20);
    assert.deepEqual(unmarked, []);
  });

  for (const kind of ["home", "article", "series", "Total Index", "search", "missing page"]) {
    it(`has targets of 44 px on a phone, in navigation, forms and pagers: ${kind}`, async () => {
      const page = await site.open(ADDRESSES[kind] as string, { viewport: { width: 360, height: 800 } });

      const small = await page.evaluate(() =>
        [...document.querySelectorAll("nav a, button, input:not([type=hidden]), footer li a")]
          .filter((element) => element.checkVisibility() && !element.closest("[aria-hidden=true]"))
          .map((element) => ({
            text: element.textContent?.trim() || element.id,
            height: element.getBoundingClientRect().height,
          }))
          .filter(({ text, height }) => height < 44 && text !== ""),
      );

      assert.deepEqual(small, []);
    });
  }
});
