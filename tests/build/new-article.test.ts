import assert from "node:assert/strict";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, runCommand, settingsOf } from "../support/built-site.ts";
import { SMALL_SITE, writeIn } from "../support/content-folder.ts";

const folders = aSite({ after }, { ...SMALL_SITE, "categories/ferries.md": "---\ntitle: Ferries\n---\n" });
const { contentDir } = folders;
const place = (file: string) => join(contentDir, file);
const begin = (...args: string[]) => runCommand("new", settingsOf(folders), args);
const CHOICES = `# Choose from:
# series: the-quay
# categories: ferries, tides
# authors: jonas-reed, mina-oh
---

The first paragraph.
`;
const HELP = "Nothing was written. “npm run new -- --help” lists what you can write.\n";

describe("A new article", () => {
  it("is a draft of what the flags say, and the content is valid with it", async () => {
    const begun = await begin(
      ...["The", "Lamp: A Story", "--category=tides", "--category", "ferries", "--author", "mina-oh"],
      ...["--series", "the-quay", "--type", "report", "--date", "2027-03-01T09:30"],
    );
    const checked = await runCommand("check", settingsOf(folders));

    const file = place("articles/2027/the-lamp-a-story.md");
    assert.deepEqual(begun, {
      status: 0,
      stdout: `Created ${file}, a draft in tides, ferries. See it with “npm run dev”; remove “draft: true” to publish it.\n`,
      stderr: "",
    });
    assert.equal(
      readFileSync(file, "utf8"),
      `---
title: "The Lamp: A Story"
date: 2027-03-01T09:30
series: the-quay
type: report
authors:
  - mina-oh
categories:
  - tides
  - ferries
draft: true
${CHOICES}`,
    );
    assert.equal(checked.status, 0, checked.stderr);
  });

  it("gets its name and language from a Korean title, on a site in English", async () => {
    const { status, stdout } = await begin("테스트 글", "--category", "tides");

    const file = place("articles/2026/테스트-글.md");
    assert.equal(status, 0);
    assert.equal(
      stdout,
      `Created ${file}, a draft in tides, in the language ko. See it with “npm run dev”; remove “draft: true” to publish it.\n`,
    );
    assert.match(
      readFileSync(file, "utf8"),
      /^---\ntitle: 테스트 글\nlang: ko\ndate: 2026-01-01\nauthors: \[\]\n/,
    );
  });

  it("gets the only category that there is", async (t) => {
    const small = aSite(t, SMALL_SITE);

    const { status, stdout } = await runCommand("new", settingsOf(small), ["A Title"]);

    assert.equal(status, 0);
    assert.match(stdout, /a-title\.md, a draft in tides\. /);
  });

  it("takes several categories and authors, separated by commas", async () => {
    const { status } = await begin("Commas", "--category", "tides, ferries,", "--author=mina-oh,jonas-reed");

    assert.equal(status, 0);
    assert.match(
      readFileSync(place("articles/2026/commas.md"), "utf8"),
      /\nauthors:\n {2}- mina-oh\n {2}- jonas-reed\ncategories:\n {2}- tides\n {2}- ferries\n/,
    );
  });

  it("comes with warnings about anything doubtful", async () => {
    const { status, stderr } = await begin("Doubts", "--category", "tides", "--lang", "kr");

    assert.equal(status, 0);
    assert.equal(
      stderr,
      `${place("articles/2026/doubts.md")}:3:7  lang: "kr" is Kanuri, which has no interface texts, so the interface of its pages is in English.
  Did you mean "ko", Korean? Otherwise leave it as it is.
`,
    );
  });

  it("leaves no folder behind if it is refused", async () => {
    const { status } = await begin("Later", "--category", "nothing", "--date", "2031-01-01");

    assert.deepEqual([status, existsSync(place("articles/2031"))], [1, false]);
  });

  for (const [why, args, message] of [
    ["no title", [], 'Give the article a title: npm run new -- "The Title of the Article".\n'],
    [
      "a title that names no file",
      ["🚀"],
      'The title "🚀" has no letter or digit to make a file name from. Write npm run new -- "The Title of the Article".\n',
    ],
    [
      "no category where there are several",
      ["A Title"],
      'Name a category: npm run new -- "A Title" --category ferries. The categories are ferries, tides.\n',
    ],
    [
      "values that the content does not have",
      ["A Title", "--category", "tidez", "--author", "mina,nobody", "--type", "reprot"],
      `type: "reprot" is not an allowed value.
  Did you mean "report"? The allowed values are article, commentary, brief, report, working-paper, book, transcript, podcast, video, event.
authors: there is no author "mina".
  Did you mean "mina-oh" (Mina Oh)? Otherwise add authors/mina.md.
authors: there is no author "nobody".
  Name an existing one, or add authors/nobody.md.
categories: there is no category "tidez".
  Did you mean "tides"? Otherwise add categories/tidez.md.
${HELP}`,
    ],
    [
      "a day that does not exist",
      ["A Title", "--category", "tides", "--date", "2026-02-30"],
      `date: "2026-02-30" is not a date that exists.
  Write the day as YYYY-MM-DD, for example 2024-02-29, or the minute as YYYY-MM-DDTHH:MM.
${HELP}`,
    ],
    [
      "a title that is taken",
      ["First Light", "--category", "tides"],
      `There is already an article "first-light": ${place("articles/2021/first-light.md")}. Choose another title; you can rename the file later.\n`,
    ],
  ] as const) {
    it(`is refused with a sentence for ${why}`, async () => {
      const result = await begin(...args);

      assert.deepEqual(result, { status: 1, stdout: "", stderr: message });
      assert.equal(existsSync(place("articles/2026/a-title.md")), false);
    });
  }

  it("is refused with a sentence if there is no category yet", async (t) => {
    const bare = aSite(t, { "site.yaml": SMALL_SITE["site.yaml"] });

    const { status, stderr } = await runCommand("new", settingsOf(bare), ["A Title"]);

    assert.equal(status, 1);
    assert.equal(
      stderr,
      "An article needs a category, but there are none yet. Add categories/<id>.md with a title first.\n",
    );
  });

  it("is refused with a sentence if a file is in the way of its folder", async (t) => {
    t.after(() => rmSync(place("articles/2028")));
    writeIn(contentDir, "articles/2028", "");

    const { status, stderr } = await begin("A Title", "--category", "tides", "--date", "2028-01-01");

    assert.equal(status, 1);
    assert.equal(
      stderr,
      `“${place("articles/2028")}” is not a folder, but has to be. Move it, or choose another.\n`,
    );
  });
});
