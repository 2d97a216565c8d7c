import assert from "node:assert/strict";
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, it } from "node:test";
import { addArticle, editArticle, undoChanges } from "../../bench/change-content.ts";
import { generateArchive } from "../../bench/generate-archive.ts";

describe("A change of the archive", () => {
  let folder = "";
  let articles = "";

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "changed-content-"));
    generateArchive(folder, { articles: 40 });
    articles = join(folder, "articles");
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("edits one body, and another way for the next build", () => {
    const before = readAll(articles);

    editArticle(articles, 1, "old");
    const first = readAll(articles);
    editArticle(articles, 2, "old");
    const second = readAll(articles);

    const file = [...before.keys()].find((name) => first.get(name) !== before.get(name)) ?? "";
    const body = (before.get(file) ?? "").trimEnd();
    assert.deepEqual(first, new Map(before).set(file, `${body} This sentence was edited in build 1.\n`));
    assert.deepEqual(second, new Map(before).set(file, `${body} This sentence was edited in build 2.\n`));
  });

  it("adds an article that is dated last", () => {
    const before = readAll(articles);

    addArticle(articles, 1);

    const after = readAll(articles);
    const [added, ...others] = [...after.keys()].filter((file) => !before.has(file));
    const dates = [...after.values()].map((text) => /^date: (.*)$/m.exec(text)?.[1] ?? "").toSorted();
    assert.deepEqual(others, []);
    assert.match(after.get(added ?? "") ?? "", /^---\ntitle: "Added in Build 1"\ndate: 2026-11-01\n/);
    assert.equal(dates.at(-1), "2026-11-01");
  });

  it("adds an article with a cover of its own where one has a cover", () => {
    const file = globSync("2026/article-*.md", { cwd: articles }).toSorted().at(0) ?? "";
    const text = readFileSync(join(articles, file), "utf8");
    const cover = file.replace("2026/", "./").replace(".md", "-cover.jpg");
    writeFileSync(join(articles, file), text.replace("---", `---\ncover: { src: ${cover}, alt: A quay }`));

    const path = addArticle(articles, 1);

    const added = readFileSync(join(articles, "2026/added-1.md"), "utf8");
    assert.equal(path, "2026/added-1-cover.jpg");
    assert.match(added, /^---\ncover: \{ src: \.\/added-1-cover\.jpg, alt: A quay \}\n/);
  });

  it("is undone without a trace", () => {
    const before = readAll(articles);
    editArticle(articles, 1, "old");
    addArticle(articles, 1);
    addArticle(articles, 2);

    undoChanges(articles, articles);

    assert.deepEqual(readAll(articles), before);
  });
});

function readAll(folder: string): ReadonlyMap<string, string> {
  const files = globSync("**/*.md", { cwd: folder }).toSorted();
  return new Map(files.map((file) => [file, readFileSync(join(folder, file), "utf8")]));
}
