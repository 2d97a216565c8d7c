import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, it } from "node:test";
import { aSite, build } from "../support/built-site.ts";
import { SMALL_SITE, writeIn } from "../support/content-folder.ts";
import { aCache } from "../support/kept-bundle.ts";
import { findDifferences, type SiteFiles } from "../support/site-files.ts";

const KOREAN = "articles/2023/moolgyeol.md";
const ARTICLE = `---
title: 물결과 등대
date: 2023-03-03
lang: ko
categories: [tides]
authors: [mina-oh]
---

등대는 해질녘에 켜진다. “물때표”는 오늘도 맞았다.
`;
const SHEET = "fonts/korean.css";

/** The names of the font files in a site, and of those that its style sheets name. */
function listFonts(files: SiteFiles) {
  const standing = [...files.keys()].filter((path) => path.endsWith(".woff2")).map((path) => basename(path));
  const sheets = [...files].filter(([path]) => path.endsWith(".css")).map(([, content]) => `${content}`);
  const named = sheets.flatMap((sheet) => [...sheet.matchAll(/[\w.-]+\.woff2/g)].map(([name]) => name));
  return { standing: standing.toSorted(), named: [...new Set(named)].toSorted() };
}

/** Whether a rule of the sheet has a character. */
function hasCharacter(sheet: string, character: string): boolean {
  const code = character.codePointAt(0) ?? 0;
  return [...sheet.matchAll(/U\+([\da-f]+)(?:-([\da-f]+))?/g)].some(
    ([, first = "", last = first]) => Number.parseInt(first, 16) <= code && code <= Number.parseInt(last, 16),
  );
}

describe("The Korean faces of a site", () => {
  it("have every Korean character of its pages, and no file that no style sheet names", async (t) => {
    const { files } = await build(aSite(t, { ...SMALL_SITE, [KOREAN]: ARTICLE }));

    const sheet = `${files.get(SHEET)}`;
    const { standing, named } = listFonts(files);
    const missing = [...new Set(ARTICLE)].filter(
      (character) => /\p{sc=Hangul}/u.test(character) && !hasCharacter(sheet, character),
    );

    assert.deepEqual(missing, []);
    assert.deepEqual(standing, named);
    assert.equal(hasCharacter(sheet, "뷁"), false);
  });

  it("grow by the slice of a new character, and shrink when it is gone", async (t) => {
    const folders = aSite(t, { ...SMALL_SITE, [KOREAN]: ARTICLE });
    const before = await build(folders);

    writeIn(folders.contentDir, "articles/2024/rare.md", ARTICLE.replace("물결과", "뷁"));
    const grown = await build(folders);
    const cold = await build({ ...folders, cacheDir: aCache(t), outDir: `${folders.outDir}-cold` });
    rmSync(join(folders.contentDir, "articles/2024/rare.md"));
    const shrunk = await build(folders);

    const fonts = listFonts(grown.files);
    assert.equal(hasCharacter(`${grown.files.get(SHEET)}`, "뷁"), true);
    assert.deepEqual(fonts.standing, fonts.named);
    assert.deepEqual(findDifferences(grown.files, cold.files), []);
    assert.deepEqual(findDifferences(before.files, shrunk.files), []);
  });

  it("are missing if nothing but the name of the language is Korean", async (t) => {
    const { files } = await build(aSite(t, SMALL_SITE));

    const { standing, named } = listFonts(files);

    assert.equal(`${files.get(SHEET)}`, "");
    assert.deepEqual(standing, named);
    assert.equal(standing.filter((name) => name.startsWith("noto-")).length, 1);
  });
});
