import assert from "node:assert/strict";
import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { build, ROOT } from "../support/built-site.ts";
import { aTemporaryFolder, SMALL_SITE, writeContent, writeIn } from "../support/content-folder.ts";

/** Where Astro keeps what pages are rendered from, for every build whose output is outside the working folder. */
const SHARED = join(ROOT, ".astro/.prerender");

describe("A build into a folder outside the project", () => {
  it("leaves alone what another build at the same time renders from", async (t) => {
    const another = "of-another-build.mjs";
    writeIn(SHARED, another, "");
    t.after(() => rmSync(join(SHARED, another), { force: true }));
    const outDir = join(aTemporaryFolder(t), "site");
    const folders = { contentDir: writeContent(t, SMALL_SITE), cacheDir: aTemporaryFolder(t), outDir };

    const { files } = await build(folders);

    assert.equal(files.has("index.html"), true);
    assert.equal(existsSync(join(SHARED, another)), true);
  });
});
