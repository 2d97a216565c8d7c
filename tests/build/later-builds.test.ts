import assert from "node:assert/strict";
import { existsSync, readdirSync, rmSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { aTemporaryFolder, type ContentFiles, SMALL_SITE, writeIn } from "../support/content-folder.ts";
import { findDifferences } from "../support/site-files.ts";
import { writeSmallPdf } from "../support/small-pdf.ts";

const FIRST = "articles/2021/first-light.md";
const SECOND = "articles/2022/second-wind.md";
const PAPER = "articles/2021/paper.pdf";

/** One has an article and its paper. The other has a redirect in place of the article. */
const VERSIONS = {
  one: {
    ...SMALL_SITE,
    [FIRST]: `${SMALL_SITE[FIRST]}`.replace(
      "date:",
      "attachments: [{ file: ./paper.pdf, title: The paper }]\ndate:",
    ),
    [PAPER]: writeSmallPdf(["The keeper counts the lamps."]),
  },
  other: {
    ...SMALL_SITE,
    [FIRST]: undefined,
    [SECOND]: `${SMALL_SITE[SECOND]}`
      .replace("date:", "aliases: [/the-quay/first-light/]\ndate:")
      .replace("[the lamp](../2021/first-light.md#the-lamp)", "the lamp"),
  },
} satisfies Record<string, ContentFiles>;
type Version = keyof typeof VERSIONS;

const folders = aSite({ after }, VERSIONS.one);
const spare = join(folders.cacheDir, "spare");

function changeTo(version: Version): void {
  for (const file of [FIRST, SECOND, PAPER]) {
    const content = (VERSIONS[version] as ContentFiles)[file];
    if (content === undefined) rmSync(join(folders.contentDir, file), { force: true });
    else writeIn(folders.contentDir, file, content);
  }
}

/** The copies of papers in the site that is kept. */
function listCopies(): string[] {
  return readdirSync(spare, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".pdf"));
}

const one = await build(folders);
changeTo("other");
const other = await build({ ...aSite({ after }, {}), contentDir: folders.contentDir });
const clean = { one: one.files, other: other.files };

describe("A build that begins in the site before the last", () => {
  it("removes everything that is not in the new one", async () => {
    for (const version of ["other", "one", "other", "other", "one"] as const) {
      changeTo(version);

      const next = await build(folders);

      assert.deepEqual(findDifferences(clean[version], next.files), [], version);
      assert.equal(existsSync(spare), true);
      assert.deepEqual(listCopies(), [], version);
    }
  });

  it("uses its folders, and shares unchanged pages with the last", async () => {
    const folder = statSync(join(spare, "about")).ino;
    const page = statSync(join(folders.outDir, "about/index.html")).ino;

    await build(folders);

    const pages = [folders.outDir, spare].map((dir) => statSync(join(dir, "about/index.html")).ino);
    assert.deepEqual(pages, [page, page]);
    assert.equal(statSync(join(folders.outDir, "about")).ino, folder);
  });

  it("trusts nothing in it, and follows no link out of it", async (t) => {
    const elsewhere = aTemporaryFolder(t);
    writeIn(elsewhere, "index.html", "elsewhere");
    rmSync(join(spare, "about"), { recursive: true });
    symlinkSync(elsewhere, join(spare, "about"));
    rmSync(join(spare, "index.html"));
    writeIn(spare, "index.html", "not this page");
    rmSync(join(spare, "the-quay"), { recursive: true });
    writeIn(spare, "the-quay", "a file where a folder is to be");
    writeIn(spare, "pagefind/not/of/this.pf_index", "");
    changeTo("other");

    const next = await build(folders);

    assert.deepEqual(findDifferences(clean.other, next.files), []);
    assert.deepEqual(readdirSync(elsewhere), ["index.html"]);
    assert.equal(existsSync(join(folders.outDir, "pagefind/not")), false);
  });

  it("takes nothing from a site that another build has put in place of the last", async (t) => {
    const rival = { ...aSite(t, VERSIONS.other), outDir: folders.outDir };
    const content = VERSIONS.other[SECOND].replace("See the lamp", "See the dark");
    writeIn(rival.contentDir, SECOND, content);
    await build(rival);

    const next = await build(folders);

    assert.deepEqual(findDifferences(clean.other, next.files), []);
  });

  it("writes the same if that site, the last one or the cache was removed", async () => {
    await build(folders);
    for (const gone of [spare, folders.outDir, folders.cacheDir]) {
      rmSync(gone, { recursive: true });

      const next = await build(folders);

      assert.deepEqual(findDifferences(clean.other, next.files), [], gone);
    }
  });
});
