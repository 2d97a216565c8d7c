import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { checkUnread } from "../../../../src/content/files/unread-files.ts";
import { readCorpus } from "../../../../src/content/read-corpus.ts";
import { formatProblem } from "../../../../src/model/problem.ts";
import { aTemporaryFolder, SMALL_SITE, writeContent } from "../../../support/content-folder.ts";

const ARTICLE = "---\ntitle: A\ndate: 2021-04-01\ncategories: [tides]\n---\n\nText.\n";

function read(t: TestContext, contentDir: string) {
  const { corpus, problems } = readCorpus(contentDir, aTemporaryFolder(t));
  return {
    ids: corpus?.articles.map(({ id }) => id),
    kinds: new Set(problems.map(({ id }) => id)),
    problems: problems.map(formatProblem),
  };
}

describe("The files of a content folder", () => {
  it("end in .md or .markdown, in capitals too", (t) => {
    const contentDir = writeContent(t, {
      ...SMALL_SITE,
      "articles/old-post.markdown": ARTICLE,
      "articles/loud.MD": ARTICLE,
      "articles/link.md": `${ARTICLE}[Old](./old-post.markdown), [loud](loud.MD).\n`,
    });

    const { ids, problems } = read(t, contentDir);

    assert.deepEqual(problems, []);
    assert.deepEqual(ids, ["first-light", "second-wind", "link", "loud", "old-post"]);
  });

  it("have the same id with either ending", (t) => {
    const contentDir = writeContent(t, {
      ...SMALL_SITE,
      "articles/2021/first-light.markdown": ARTICLE,
    });

    const { problems } = read(t, contentDir);

    assert.deepEqual(problems, [
      'articles/2021/first-light.md:1:1  There is another file for the article "first-light": articles/2021/first-light.markdown.\n  Rename one of the two; the file name is the id.',
    ]);
  });

  it("may be symbolic links to others, and to folders of others", (t) => {
    const contentDir = writeContent(t, { ...SMALL_SITE, "_shared/notes/a-note.md": ARTICLE });
    symlinkSync("../_shared/notes/a-note.md", join(contentDir, "articles/linked.md"));
    symlinkSync("../_shared/notes", join(contentDir, "articles/notes"));

    const { ids, problems } = read(t, contentDir);

    assert.deepEqual(problems, []);
    assert.deepEqual(ids, ["first-light", "second-wind", "linked", "a-note"]);
  });

  it("are reported if they are links that lead nowhere, out of the folder, or to a folder around them", (t) => {
    const contentDir = writeContent(t, SMALL_SITE);
    const elsewhere = writeContent(t, { "secret.md": ARTICLE });
    symlinkSync(join(elsewhere, "secret.md"), join(contentDir, "articles/out.md"));
    symlinkSync("./gone.md", join(contentDir, "articles/nowhere.md"));
    symlinkSync("./itself.md", join(contentDir, "articles/itself.md"));
    symlinkSync("../articles", join(contentDir, "articles/loop"));
    mkdirSync(join(contentDir, "articles/a"));
    mkdirSync(join(contentDir, "articles/b"));
    symlinkSync(elsewhere, join(contentDir, "articles/old"));
    symlinkSync(aTemporaryFolder(t), join(elsewhere, "older"));
    symlinkSync(join(elsewhere, "gone"), join(contentDir, "articles/gone"));
    symlinkSync("./gone.png", join(contentDir, "articles/gone.png"));
    symlinkSync("../b", join(contentDir, "articles/a/other"));
    symlinkSync("../a", join(contentDir, "articles/b/other"));

    const { ids, kinds, problems } = read(t, contentDir);

    const loop =
      "1:1  The symbolic link leads to a folder that contains it, so it is not followed.\n  Remove it.";
    const nowhere =
      "1:1  The symbolic link leads nowhere.\n  Put the file or folder itself in its place, or remove the link.";
    assert.deepEqual(problems.toSorted(), [
      `articles/a/other/other:${loop}`,
      `articles/b/other/other:${loop}`,
      `articles/gone:${nowhere}`,
      `articles/itself.md:${nowhere}`,
      `articles/loop:${loop}`,
      `articles/nowhere.md:${nowhere}`,
      "articles/old:1:1  The folder is a symbolic link that leads out of the content folder, so it is not followed.\n  Replace it with the folder itself, or link to one in the content folder.",
      "articles/out.md:1:1  The file is a symbolic link that leads out of the content folder.\n  Replace it with the file itself, or link to a file in the content folder.",
    ]);
    assert.deepEqual(kinds, new Set(["bad-symlink"]));
    assert.deepEqual(ids, ["first-light", "second-wind"]);
  });

  it("clash if two names differ only in their Unicode form", (t) => {
    const name = "첫-빛";
    const contentDir = writeContent(t, {
      ...SMALL_SITE,
      [`articles/${name.normalize("NFC")}.md`]: ARTICLE,
      [`articles/${name.normalize("NFD")}.md`]: ARTICLE,
      "articles/caf\u00e9.png": "1",
      "articles/cafe\u0301.png": "2",
    });

    const { problems } = read(t, contentDir);

    const clash = (own: string, other: string, [forms, remedy] = ["composed (NFC)", "decomposed (NFD)"]) =>
      `articles/${own}:1:1  Another file, articles/${other}, has the same name in another Unicode form: this one's letters are ${forms}, that one's ${remedy}.\n  Keep one of the two, or rename one.`;
    assert.deepEqual(problems.toSorted(), [
      clash("caf\u00e9.png", "cafe\u0301.png"),
      clash(`${name.normalize("NFC")}.md`, `${name.normalize("NFD")}.md`),
    ]);
  });
});

describe("A file with a backslash in its name", () => {
  it("is told that its name cannot be an id", (t) => {
    const contentDir = writeContent(t, { ...SMALL_SITE, "articles/2021\\a.md": ARTICLE });

    const { problems } = read(t, contentDir);

    assert.deepEqual(problems, [
      'articles/2021\\a.md:1:1  The file name "2021\\a" cannot be an id.\n  Use lower-case letters and digits, in words joined by hyphens: 2021-a.md.',
    ]);
  });
});

describe("A file whose name is not UTF-8", () => {
  it("is a problem", (t) => {
    const contentDir = writeContent(t, SMALL_SITE);
    const folder = Buffer.from(join(contentDir, "articles/"));
    writeFileSync(Buffer.concat([folder, Buffer.from("caf\xe9.md", "latin1")]), ARTICLE);

    const { problems } = read(t, contentDir);

    assert.deepEqual(problems, [
      "articles/caf\ufffd.md:1:1  The file's name is not UTF-8, so it cannot be read.\n  Rename it.",
    ]);
  });
});

describe("Files that are not read", () => {
  const others = [
    "articles/new.mdx",
    "articles/draft.md.txt",
    "articles/notes.docx",
    "articles/forgotten-ending",
    "articles/chart.png",
    "articles/table.csv",
    "articles/paper.pdf",
    "authors/bio.txt",
    "articles/linked.txt",
  ];

  it("are a problem if they claim to be Markdown, and a warning if they are other texts, unless something names them", () => {
    const { problems, warnings } = checkUnread(others, new Set(["articles/linked.txt"]));

    const message = (folder: string) =>
      `1:1  Offprint does not read this file: in ${folder}/ it reads files that end in .md or .markdown.`;
    const warning = (folder: string) =>
      `${message(folder)}\n  If it is for readers, convert it to Markdown or link to it; otherwise move it out of ${folder}/.`;
    assert.deepEqual(problems.map(formatProblem), [
      `articles/new.mdx:${message("articles")}\n  Rename it to new.md and write it in Markdown, or move it out of articles/.`,
      `articles/draft.md.txt:${message("articles")}\n  Rename it to draft.md and write it in Markdown, or move it out of articles/.`,
    ]);
    assert.deepEqual(warnings.map(formatProblem), [
      `articles/notes.docx:${warning("articles")}`,
      `articles/forgotten-ending:${warning("articles")}`,
      `authors/bio.txt:${warning("authors")}`,
    ]);
  });
});
