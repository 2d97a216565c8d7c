import assert from "node:assert/strict";
import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { findBrokenLinks } from "../support/broken-links.ts";
import { aSite, build, ROOT, runCommand, settingsOf } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { attribute, parsePage } from "../support/html-page.ts";
import { listPages } from "../support/site-files.ts";

const ALIASES = "aliases: [/2009/05/light, /old/light.html, /첫-빛/]\ndate:";
const FIRST = "articles/2021/first-light.md";
const WITH_ALIASES = { ...SMALL_SITE, [FIRST]: `${SMALL_SITE[FIRST]}`.replace("date:", ALIASES) };

describe("A site below a path", () => {
  it("has all links and anchors below that path, and redirects old addresses", async (t) => {
    const { files } = await build(aSite(t, WITH_ALIASES), { SITE_BASE: "/archive" });

    const broken = findBrokenLinks(files, "https://harbours.example", "/archive/");
    const moved = ["2009/05/light/index.html", "old/light.html", "첫-빛/index.html"].map((path) => {
      const { elements, lang, headings } = parsePage(files.get(path) ?? "");
      const refresh = elements.find((element) => attribute(element, "http-equiv") === "refresh");
      return { lang, headings, refresh: attribute(refresh, "content") };
    });

    const onward = {
      lang: "en",
      headings: ["First Light"],
      refresh: "0; url=/archive/the-quay/first-light/",
    };
    assert.deepEqual(broken, []);
    assert.deepEqual(moved, [onward, onward, onward]);
    assert.equal(listPages(files).length, 19);
    assert.match(
      `${files.get("sitemap-all.xml")}`,
      /<loc>https:\/\/harbours\.example\/archive\/the-quay\/first-light\/</,
    );
    assert.match(
      `${files.get("feed.xml")}`,
      /href="https:\/\/harbours\.example\/archive\/the-quay\/first-light\/"/,
    );
  });
});

describe("The settings", () => {
  it("name the folders, and the content folder is only read", async (t) => {
    const folders = aSite(t, SMALL_SITE);

    const { files } = await build(folders);

    assert.equal(files.has("index.html"), true);
    assert.equal(existsSync(join(folders.cacheDir, "pages/pages.json")), true);
    assert.deepEqual(readdirSync(folders.contentDir).toSorted(), [
      "articles",
      "authors",
      "categories",
      "pages",
      "series",
      "site.yaml",
    ]);
  });

  for (const [setting, value, message] of [
    [
      "BUILD_DATE",
      "tomorrow",
      'BUILD_DATE is "tomorrow". Write a day as YYYY-MM-DD, for example 2024-02-29.\n',
    ],
    [
      "BUILD_DATE",
      "2024-02-30",
      'BUILD_DATE is "2024-02-30". Write a day as YYYY-MM-DD, for example 2024-02-29.\n',
    ],
    ["SITE_BASE", "/a b/", 'SITE_BASE is "/a b/". Write a path such as /publications or /archive/2024.\n'],
    [
      "OUT_DIR",
      ROOT,
      `OUT_DIR is "${ROOT}", which holds the sources. Choose a folder for the site alone, since each build replaces it.\n`,
    ],
  ] as const) {
    it(`are refused with a sentence: ${setting} is ${value === ROOT ? "the project" : value}`, async (t) => {
      const folders = aSite(t, SMALL_SITE);

      const result = await runCommand("build", { ...settingsOf(folders), [setting]: value });

      assert.deepEqual(result, { status: 1, stdout: "", stderr: message });
      assert.equal(existsSync(folders.outDir), false);
    });
  }

  it("are refused with a sentence: CONTENT_DIR is no folder", async (t) => {
    const folders = aSite(t, {});
    const contentDir = join(folders.contentDir, "gone");

    const result = await runCommand("build", { ...settingsOf(folders), CONTENT_DIR: contentDir });

    assert.equal(result.status, 1);
    assert.equal(
      result.stderr,
      `${contentDir}:1:1  There is no such folder.
  Set CONTENT_DIR to a content folder.
1 problem in 1 file. Nothing was built; the site has not changed.
`,
    );
  });
});
