import assert from "node:assert/strict";
import { cpSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import sharp from "sharp";
import { articleSchema } from "../../src/model/schemas/article-schema.ts";
import { authorSchema } from "../../src/model/schemas/author-schema.ts";
import { siteSchema } from "../../src/model/schemas/site-schema.ts";
import { categorySchema, pageSchema, seriesSchema } from "../../src/model/schemas/term-schemas.ts";
import { aSite, ROOT, runCommand, settingsOf } from "../support/built-site.ts";
import { type Scope, writeIn } from "../support/content-folder.ts";
import { DEMONSTRATION_DATE } from "../support/demonstration.ts";

const [readme, handbook] = ["README.md", "CONTRIBUTING.md"].map((file) =>
  readFileSync(join(ROOT, file), "utf8"),
) as [string, string];
const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  scripts: Readonly<Record<string, string>>;
};

/** The demonstration content, with small images, and with the handbook's article as it says to write it. */
async function aHandbookSite(scope: Scope, matter: string, body: string) {
  const site = aSite(scope, {});
  const { contentDir } = site;
  cpSync(join(ROOT, "content"), contentDir, { recursive: true });
  writeIn(contentDir, ARTICLE, `${matter}\n${body}`);
  cpSync(
    join(contentDir, "articles/2019/marunol-wp-19-04.pdf"),
    join(contentDir, "articles/2021/Paper #12.pdf"),
  );
  for (const image of [...globSync("**/*.{png,jpg}", { cwd: contentDir }), "articles/2021/ferries.png"])
    await sharp({ create: { width: 8, height: 8, channels: 3, background: "white" } }).toFile(
      join(contentDir, image),
    );
  return site;
}

/** The first block of code after a heading or sentence, without its indentation. */
function blockAfter(text: string, sentence: string): string {
  const [, indent = "", code = ""] =
    /\n( *)```\w*\n([\s\S]*?)\n *```/.exec(text.slice(text.indexOf(sentence))) ?? [];
  return `${code.replaceAll(new RegExp(`^${indent}`, "gm"), "")}\n`;
}

/** The keys in the first column of the table below a heading. */
function keysBelow(text: string, heading: string): string[] {
  const below = text.slice(text.indexOf(`${heading}\n`) + heading.length);
  const rows = below.split(/^#/m)[0]?.match(/^\| `[^|]+\|/gm) ?? [];
  return rows.flatMap((row) => [...row.matchAll(/`([^`]+)`/g)].map(([, key = ""]) => key));
}

const ARTICLE = "articles/2021/who-owns-the-beach.md";
const MATTER = blockAfter(handbook, "**Write the front matter**");
const MARKDOWN = handbook.slice(
  handbook.indexOf("## What Markdown can do"),
  handbook.indexOf("## Working on"),
);

describe("The handbook", () => {
  it("has valid front matter, links and images that lead somewhere, and text that is no link", async (t) => {
    const examples = [...MARKDOWN.matchAll(/`(!?\[[^`]+\]\([^`]+\))`/g)].map(([, example = ""]) => example);
    const site = await aHandbookSite(t, MATTER, examples.join("\n\n").replaceAll("![…]", "![A chart]"));

    const { status, stderr } = await runCommand("check", {
      ...settingsOf(site),
      BUILD_DATE: DEMONSTRATION_DATE,
    });

    assert.equal(status, 0, stderr);
    const said = stderr.split("\n").filter((line) => line.includes(ARTICLE));
    assert.deepEqual(
      said.map((line) => line.replace(/^.*? {2}/, "")),
      ['The link to "my file.csv" is shown as typed, because there is a space in its address.'],
    );
    assert.equal(examples.length, 5);
  });

  it("shows a problem as the check reports it", async (t) => {
    const site = await aHandbookSite(t, MATTER.replace("noh-garam", "noh-garm"), "Text.\n");

    const { stderr } = await runCommand("check", settingsOf(site));

    const shown = blockAfter(handbook, "A problem is reported like this");
    assert.equal(shown.startsWith("content/"), true);
    assert.ok(stderr.includes(shown.replace("content/", `${site.contentDir}/`)), stderr);
  });

  it("has every key of an article", () => {
    const keys = keysBelow(handbook, "## Front matter of an article");

    assert.deepEqual(
      keys.filter((key) => key in articleSchema.shape).toSorted(),
      Object.keys(articleSchema.shape).toSorted(),
    );
  });

  for (const [file, schema] of [
    ["authors", authorSchema],
    ["series", seriesSchema],
    ["categories", categorySchema],
    ["pages", pageSchema],
  ] as const) {
    it(`has every key of ${file}`, () => {
      const row = new RegExp(`^\\| \`${file}/\\*\\.md\` \\|(.*)$`, "m").exec(handbook)?.[1] ?? "";

      const named = new Set([...row.matchAll(/`(\w+)/g)].map(([, key]) => key));

      assert.deepEqual(
        Object.keys(schema.shape).filter((key) => !named.has(key)),
        [],
      );
    });
  }
});

describe("The README", () => {
  it("has a valid site.yaml", async (t) => {
    const site = aSite(t, { "site.yaml": blockAfter(readme, "### site.yaml") });

    const result = await runCommand("check", settingsOf(site));

    assert.deepEqual(result, {
      status: 0,
      stdout: "0 publications; the content is in order.\n",
      stderr: "",
    });
  });

  it("has every key of site.yaml", () => {
    const required = blockAfter(readme, "### site.yaml").match(/^\w+/gm) ?? [];
    const named = new Set([...required, ...keysBelow(readme, "### site.yaml")]);

    assert.deepEqual(
      Object.keys(siteSchema.shape).filter((key) => !named.has(key)),
      [],
    );
  });
});

describe("The README and the handbook", () => {
  const typed = [
    ...`${readme}${handbook}`.matchAll(/`npm (?:run (?:--silent )?)?([a-z][\w:]*)((?: [^`]*)?)`/g),
  ].filter(([, script = ""]) => !["ci", "install", "view"].includes(script));

  it("name existing commands, with flags that they know", async () => {
    const helps = new Map<string, string>();
    for (const [, script = ""] of typed) {
      if (!/src\/cli\/run\.mjs/.test(scripts[script] ?? "") || helps.has(script)) continue;
      helps.set(script, (await runCommand(script as "build", {}, ["--help"])).stdout);
    }

    const unknown = typed.flatMap(([whole = "", script = "", rest = ""]) => {
      const help = helps.get(script);
      const flags = rest.match(/--\w+/g) ?? [];
      const isKnown = script in scripts && flags.every((flag) => help?.includes(`  ${flag} `) ?? true);
      return isKnown ? [] : [whole];
    });

    assert.deepEqual(unknown, []);
    assert.deepEqual([...helps.keys()].toSorted(), ["build", "check", "dev", "new", "preview"]);
  });
});
