import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, describe, it } from "node:test";
import { aSite, runCommand, settingsOf } from "../support/built-site.ts";
import { SMALL_SITE, writeIn } from "../support/content-folder.ts";

const FIRST = "articles/2021/first-light.md";
const SECOND = "articles/2022/second-wind.md";
const PIXEL =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
const BODY = `${SMALL_SITE[SECOND]}
[Gone](./gone.md), [lost](../2021/first-light.md#the-mast), [own](#nowhere), [draft](./draft.md),
[bare](www.example.org) and [mould](<./{% page %}.md>).

![](./dot.png)
`;
const folders = aSite(
  { after },
  {
    ...SMALL_SITE,
    [SECOND]: BODY,
    "articles/2022/dot.png": Buffer.from(PIXEL, "base64"),
    "articles/2022/draft.md":
      "---\ntitle: Draft\ndate: 2022-01-01\ncategories: [tides]\ndraft: true\n---\n\nText.\n",
  },
);
const list = join(folders.contentDir, "accepted.tsv");
const settings = { ...settingsOf(folders), BUILD_DATE: "2026-11-27" };
const row = (kind: string, value: string) => `${kind}\t${SECOND}\t${value}\t2026-11-27\t\n`;

describe("Problems of an archive", () => {
  it("are accepted into a list, except those that would make the site wrong", async () => {
    writeIn(folders.contentDir, FIRST, `${SMALL_SITE[FIRST]}`.replace("title: First Light\n", ""));

    const { status, stdout, stderr } = await runCommand("check", settings, ["--accept"]);
    writeIn(folders.contentDir, FIRST, SMALL_SITE[FIRST] as string);

    assert.equal(status, 1);
    assert.equal(stdout, `${list} lists 7 accepted problems: 7 new, 0 taken out.\n`);
    assert.match(stderr, /title: the key is missing\.[\s\S]*\n1 problem in 1 file\.\n$/);
    assert.equal(
      readFileSync(list, "utf8"),
      "kind\tfile\tvalue\tsince\treason\n" +
        row("lost-anchor", "#nowhere") +
        row("lost-anchor", "../2021/first-light.md#the-mast") +
        row("missing-alt", "./dot.png") +
        row("hidden-link", "./draft.md") +
        row("dead-link", "./gone.md") +
        row("template-link", "./{%25 page %25}.md") +
        row("incomplete-link", "www.example.org"),
    );
  });

  it("that are accepted are warnings with their reason, and lead readers nowhere wrong", async () => {
    const accepted = row("missing-alt", "./dot.png");
    const reasoned = accepted.replace("\t\n", "\tFrom the old site.\n");
    writeFileSync(list, readFileSync(list, "utf8").replace(accepted, reasoned));

    const { status, stderr } = await runCommand("build", settings);

    assert.equal(status, 0);
    assert.match(stderr, / Accepted since 2026-11-27: From the old site\.\n7 warnings in 1 file\.\n$/);
    const page = readFileSync(join(folders.outDir, "the-quay/second-wind/index.html"), "utf8");
    assert.match(
      page,
      /<a>Gone<\/a>, <a href="\/the-quay\/first-light\/">lost<\/a>, <a>own<\/a>, <a>draft<\/a>,\s<a>bare<\/a> and <a>mould<\/a>\./,
    );
  });

  it("that are new stop the build all the same", async () => {
    writeIn(folders.contentDir, SECOND, `${BODY}\n[Another](./another.md)\n`);

    const { status, stderr } = await runCommand("build", settings);

    assert.equal(status, 1);
    assert.match(stderr, /"\.\/another\.md"[\s\S]*\n1 problem in 1 file\. Nothing was built/);
    writeIn(folders.contentDir, SECOND, BODY);
  });

  it("that are mended get a warning until the next list, which is gone with the last of them", async () => {
    writeIn(folders.contentDir, SECOND, SMALL_SITE[SECOND] as string);

    const check = await runCommand("check", settings, ["--all"]);
    const accept = await runCommand("check", settings, ["--accept"]);

    assert.equal(check.status, 0);
    assert.match(
      check.stderr,
      /The accepted dead-link of .+ is no longer there\.[\s\S]*\n7 warnings in 1 file\.\n$/,
    );
    assert.deepEqual(accept, {
      status: 0,
      stdout: `${list} is not needed: 0 new, 7 taken out.\n`,
      stderr: "",
    });
    assert.equal(existsSync(list), false);
  });
});
