import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { aTemporaryFolder, SMALL_SITE, writeIn } from "../support/content-folder.ts";
import { findDifferences, type SiteFiles } from "../support/site-files.ts";

const FIRST = "articles/2021/first-light.md";
const ARTICLE = `${SMALL_SITE[FIRST]}`.replace("date:", "summary: On lamps.\ndate:");
const folders = aSite({ after }, { ...SMALL_SITE, [FIRST]: ARTICLE });
const built = await build(folders);

/** The paths whose contents are not the same in both sites; a digest in a name counts as `*`. */
function findChanges(before: SiteFiles, now: SiteFiles): string[] {
  const changed = findDifferences(before, now);
  return [...new Set(changed.map((path) => path.replace(/_[\da-f]{7,}\./, "_*.")))].toSorted();
}

describe("A second build", () => {
  it("renders no body again, and writes the same bytes", async () => {
    const again = await build(folders);

    assert.match(again.stdout, / 0 bodies rendered, 4 reused; /);
    assert.deepEqual(findChanges(built.files, again.files), []);
  });

  it("writes the same bytes from an empty cache", async (t) => {
    const again = await build({ ...folders, cacheDir: aTemporaryFolder(t) });

    assert.match(again.stdout, / 4 bodies rendered, 0 reused; /);
    assert.deepEqual(findChanges(built.files, again.files), []);
  });

  it("after an edit of one body renders only that, and changes its page, the index of its years and the suggested words", async () => {
    writeIn(folders.contentDir, FIRST, ARTICLE.replace("whale-free", "seed"));

    const edited = await build(folders);

    assert.match(edited.stdout, / 1 body rendered, 3 reused; /);
    assert.match(`${edited.files.get("the-quay/first-light/index.html")}`, /It burns seed oil\./);
    assert.deepEqual(findChanges(built.files, edited.files), [
      "pagefind/2021-2022/fragment/en_*.pf_bundle",
      "pagefind/2021-2022/index/en_*.pf_bundle",
      "pagefind/2021-2022/pagefind-entry.json",
      "pagefind/2021-2022/pagefind.en_*.pf_meta",
      "pagefind/manifest.json",
      "pagefind/words.json",
      "the-quay/first-light/index.html",
    ]);
  });

  it("leaves nothing beside the site", () => {
    const parent = dirname(folders.outDir);

    const names = readdirSync(parent);

    assert.deepEqual(names, ["site"]);
  });
});
