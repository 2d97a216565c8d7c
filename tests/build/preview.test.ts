import assert from "node:assert/strict";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { setTimeout as wait } from "node:timers/promises";
import { aSite } from "../support/built-site.ts";
import { SMALL_SITE } from "../support/content-folder.ts";
import { startPreview } from "../support/running-preview.ts";

const anArticle = (title: string, matter = "date: 2022-06-01") =>
  `---\ntitle: ${title}\n${matter}\ncategories: [tides]\n---\n\nText of ${title}.\n`;

describe("A preview", async () => {
  const folders = aSite(
    { after },
    {
      ...SMALL_SITE,
      "articles/2022/a-draft.md": anArticle("A Draft", "date: 2022-06-01\ndraft: true"),
      "articles/2030/to-come.md": anArticle("To Come", "date: 2030-01-01"),
      "articles/2022/map.svg": '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
      "articles/2022/misspelt.md": anArticle("Misspelt", "dates: 2022-06-01"),
    },
  );
  const place = (file: string) => join(folders.contentDir, file);
  const preview = await startPreview({ after }, folders);
  /** Waits until a page says something, or no longer does. */
  const shows = async (path: string, text: string, expected = true) => {
    for (let left = 100; left > 0; left--) {
      if ((await preview.open(path)).includes(text) === expected) return true;
      await wait(50);
    }
    return false;
  };

  it("reports problems at its start, and leaves out their files", async () => {
    const index = await preview.open("/publications/");

    assert.match(preview.complaints(), /misspelt\.md:\d+:\d+ {2}/);
    assert.match(preview.complaints(), /The preview leaves their files out\.$/m);
    assert.doesNotMatch(index, /Misspelt/);
  });

  it("shows drafts and future publications", async () => {
    const index = await preview.open("/publications/");

    assert.match(index, /A Draft/);
    assert.match(index, /To Come/);
  });

  it("shows the text of an article, and its summary", async () => {
    const page = await preview.open("/the-quay/first-light/");

    assert.match(page, /It burns whale-free oil\./);
    assert.match(page, /<meta name="description" content="The lamp is lit at dusk/);
  });

  it("runs nothing in a drawing", async () => {
    const { headers } = await fetch(`${preview.origin}/@content/articles/2022/map.svg`);

    assert.equal(headers.get("content-type"), "image/svg+xml");
    assert.equal(
      headers.get("content-security-policy"),
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
    );
  });

  it("shows an edit", async () => {
    writeFileSync(place("articles/2022/a-draft.md"), anArticle("A Revised Draft"));

    assert.ok(await shows("/articles/a-draft/", "A Revised Draft"));
  });

  it("shows an edit that is saved by renaming", async () => {
    writeFileSync(place("articles/2022/.new"), anArticle("A Renamed Draft"));
    renameSync(place("articles/2022/.new"), place("articles/2022/a-draft.md"));

    assert.ok(await shows("/articles/a-draft/", "A Renamed Draft"));
  });

  it("shows an addition in a new folder, and an edit of it", async () => {
    mkdirSync(place("articles/2023/spring"), { recursive: true });
    writeFileSync(place("articles/2023/spring/an-addition.md"), anArticle("An Addition"));
    assert.ok(await shows("/publications/", "An Addition"));

    writeFileSync(place("articles/2023/spring/an-addition.md"), anArticle("A Changed Addition"));
    assert.ok(await shows("/publications/", "A Changed Addition"));
  });

  it("no longer shows a removed file", async () => {
    rmSync(place("articles/2022/second-wind.md"));

    assert.ok(await shows("/publications/", "Second Wind", false));
  });
});
