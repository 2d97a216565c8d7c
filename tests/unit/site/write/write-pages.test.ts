import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import type { RenderPage } from "../../../../src/render/open-renderer.ts";
import { openPageStore } from "../../../../src/site/reuse/page-store.ts";
import { openSiteFolder } from "../../../../src/site/staging/site-folder.ts";
import { writePages } from "../../../../src/site/write/write-pages.ts";
import type { PlannedPage } from "../../../../src/views/routes/plan-pages.ts";
import { aTemporaryFolder, type Scope } from "../../../support/content-folder.ts";

const MANY = 300;

function planOf(count: number): readonly PlannedPage[] {
  return Array.from(
    { length: count },
    (_, number) => ({ file: `${number}.html`, route: { cacheKey: `k${number}` } }) as unknown as PlannedPage,
  );
}

function aSite(scope: Scope) {
  const folder = aTemporaryFolder(scope);
  const site = openSiteFolder(join(folder, "site"), undefined);
  const store = openPageStore(join(folder, "cache"), "v");
  return { site, store, total: MANY };
}

describe("Writing pages", () => {
  it("puts each page into the site and the store, in order", async (t) => {
    const target = aSite(t);
    const plan = planOf(MANY);
    let heard = 0;

    const { pages } = await writePages(
      plan,
      async ({ route }) => `<h1>${route.cacheKey}</h1>`,
      target,
      (count) => {
        heard += count;
      },
    );

    assert.deepEqual(
      pages.map(({ file, key, headings }) => ({ file, key, headings })),
      plan.map(({ file, route }) => ({ file, key: route.cacheKey, headings: 1 })),
    );
    assert.equal(heard, MANY);
    for (const page of pages) {
      assert.equal(readFileSync(join(target.site.path, page.file), "utf8"), `<h1>${page.key}</h1>`);
      assert.equal(target.store.read(page).toString(), `<h1>${page.key}</h1>`);
    }
  });

  it("fails with the error of a page that cannot be rendered", async (t) => {
    const render: RenderPage = async ({ route }) => {
      if (route.cacheKey === "k200") throw new Error("The lamp is out.");
      return "";
    };

    await assert.rejects(
      writePages(planOf(MANY), render, aSite(t), () => {}),
      { message: "The lamp is out." },
    );
  });
});
