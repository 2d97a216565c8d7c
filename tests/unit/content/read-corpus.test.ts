import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { readCorpus } from "../../../src/content/read-corpus.ts";
import { formatProblem } from "../../../src/model/problem.ts";
import {
  aTemporaryFolder,
  type ContentFiles,
  SMALL_SITE,
  writeContent,
  writeIn,
} from "../../support/content-folder.ts";

const read = (t: TestContext, files: ContentFiles) =>
  readCorpus(writeContent(t, { ...SMALL_SITE, ...files }), aTemporaryFolder(t));
const anArticle = (matter = "", body = "Text.") =>
  `---\ntitle: A\ndate: 2021-04-01\ncategories: [tides]\n${matter}---\n\n${body}\n`;

describe("A content folder", () => {
  it("gives articles the defaults of their site and series", (t) => {
    const { corpus, problems } = read(t, {
      "series/papers.md": "---\ntitle: Papers\ntype: working-paper\n---\n",
      "articles/plain.md": anArticle("", "A lamp *is* [lit](#)."),
      "articles/deep/2021/04/paper.md": anArticle("series: papers\n"),
      "articles/own.md": anArticle("series: papers\ntype: brief\nlang: ko\nsummary: Short.\n"),
    });

    const facts = ["own", "paper", "plain"].map((id) => {
      const { type, lang, summary, body } = corpus?.articles.find((article) => article.id === id) ?? {};
      return { id, type, lang, summary, bodyLang: body?.lang };
    });

    assert.deepEqual(problems, []);
    assert.deepEqual(facts, [
      { id: "own", type: "brief", lang: "ko", summary: "Short.", bodyLang: "ko" },
      { id: "paper", type: "working-paper", lang: "en", summary: "", bodyLang: "en" },
      { id: "plain", type: "article", lang: "en", summary: "", bodyLang: "en" },
    ]);
  });

  it("is read without the files and folders that begin with an underscore or a full stop", (t) => {
    const { corpus, problems } = read(t, {
      "articles/_notes.md": "Not an article.",
      "articles/_old/first.md": "Not an article.",
      ".github/README.md": "Not an article.",
    });

    const ids = corpus?.articles.map(({ id }) => id);

    assert.deepEqual(problems, []);
    assert.deepEqual(ids, ["first-light", "second-wind"]);
  });

  it("may have articles without text if they lead elsewhere, are drafts, or say so", (t) => {
    const { problems } = read(t, {
      "articles/elsewhere.md": anArticle("canonical: https://example.org/a\n", ""),
      "articles/attached.md": anArticle("attachments: [{file: ./a.csv, title: A}]\n", ""),
      "articles/a.csv": "1,2\n",
      "articles/begun.md": anArticle("draft: true\n", ""),
      "articles/silent.md": anArticle("body: none\n", ""),
      "articles/lost.md": anArticle("summary: Short.\n", "  "),
    });

    const places = problems.map(({ file, line, column }) => ({ file, line, column }));

    assert.deepEqual(places, [{ file: "articles/lost.md", line: 6, column: 1 }]);
  });

  it("gets warnings about addresses that work only for their author, each time it is read", (t) => {
    const contentDir = writeContent(t, {
      ...SMALL_SITE,
      "site.yaml": `${SMALL_SITE["site.yaml"]}social: [{label: A, url: "http://192.168.0.7/"}]\n`,
      "articles/one.md": anArticle("canonical: https://example.org/?utm_source=x\n"),
      "authors/two.md": "---\nname: Two\nlinks:\n  - label: A\n    url: http://localhost/\n---\n",
    });
    const cacheDir = aTemporaryFolder(t);
    const reading = () => {
      const { problems, warnings } = readCorpus(contentDir, cacheDir);
      return { problems, warnings: warnings.map(formatProblem) };
    };

    const [first, second] = [reading(), reading()];

    const give = "Give an address that every reader can open; if it is only an example, write it as code.";
    assert.deepEqual(first.problems, []);
    assert.deepEqual(first.warnings, [
      `site.yaml:14:26  social.url: the address "http://192.168.0.7/" leads to a private network.\n  ${give}`,
      'articles/one.md:5:12  canonical: the address "https://example.org/?utm_source=x" carries tracking parameters (utm_source).\n  Write https://example.org/.',
      `authors/two.md:5:10  links.url: the address "http://localhost/" leads to the reader's own computer.\n  ${give}`,
    ]);
    assert.deepEqual(second, first);
  });

  it("knows a Korean name in whatever Unicode form the file system keeps it", (t) => {
    const composed = "오-미나".normalize("NFC");
    const { corpus, problems } = read(t, {
      [`authors/${composed.normalize("NFD")}.md`]: "---\nname: 오미나\n---\n",
      "articles/one.md": anArticle(`authors: [${composed}]\n`),
    });

    const ids = corpus?.authors.map(({ id }) => id);

    assert.deepEqual(problems, []);
    assert.equal(ids?.includes(composed), true);
  });

  it("is read again where a file has changed", (t) => {
    const contentDir = writeContent(t, SMALL_SITE);
    const cacheDir = aTemporaryFolder(t);
    readCorpus(contentDir, cacheDir);
    writeIn(contentDir, "articles/2021/first-light.md", anArticle("subtitle: New\n"));
    writeIn(contentDir, "authors/mina-oh.md", "---\nnam: Mina Oh\n---\n");

    const { corpus, problems } = readCorpus(contentDir, cacheDir);

    assert.equal(corpus?.articles.find(({ id }) => id === "first-light")?.subtitle, "New");
    assert.deepEqual(
      problems.map(({ file, line, column }) => ({ file, line, column })),
      [{ file: "authors/mina-oh.md", line: 2, column: 1 }],
    );
  });
});
