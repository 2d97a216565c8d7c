import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { readCorpus } from "../../../../src/content/read-corpus.ts";
import { byPlace, formatProblem } from "../../../../src/model/problem.ts";
import {
  aTemporaryFolder,
  type ContentFiles,
  SMALL_SITE,
  writeContent,
} from "../../../support/content-folder.ts";

const ONE = "articles/one.md";
const anArticle = (matter: string) => `---\ndate: 2021-04-01\ncategories: [tides]\n${matter}\n---\n\nText.\n`;

/** What is read of a folder the first time, and again from the cache: so many milliseconds later that it counts. */
function readTwice(t: TestContext, files: ContentFiles) {
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  const contentDir = writeContent(t, { ...SMALL_SITE, ...files });
  const cacheDir = aTemporaryFolder(t);
  t.mock.timers.setTime(Date.now() + 60_000);
  return [1, 2].map(() => readCorpus(contentDir, cacheDir));
}

describe("What front matter says", () => {
  it("stays as its author typed it wherever the schema expects text", (t) => {
    const reads = readTwice(t, {
      [ONE]: anArticle(
        "title: 1984\nsubtitle: 1.10\nsummary: yes\nnumber: 0012\nissue: 007\nvolume: 0x1F\npages: 1e3\n" +
          "tags: [1.10, 2021-04-01, true, No, 0o17, 1_000, .5, 12:30, .inf]\n" +
          "cover: { src: ./one.svg, alt: 0042, credit: 3.0 }\ndraft: TRUE\nfeatured: False\ndisclaimer: false",
      ),
      "articles/one.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="4"/>',
      "authors/mina-oh.md": "---\nname: 0xCAFE\naffiliation: 2001\n---\n",
    });

    const values = reads.map(({ corpus, problems }) => {
      const {
        title,
        subtitle,
        summary,
        number,
        issue,
        volume,
        pages,
        tags,
        cover,
        draft,
        featured,
        disclaimer,
      } = corpus?.articles.find(({ id }) => id === "one") ?? {};
      const author = corpus?.authors.find(({ id }) => id === "mina-oh");
      const texts = [title, subtitle, summary, number, issue, volume, pages, cover?.alt, cover?.credit];
      return {
        problems,
        texts: [...texts, author?.name, author?.affiliation],
        tags,
        flags: [draft, featured, disclaimer],
      };
    });

    const expected = {
      problems: [],
      texts: ["1984", "1.10", "yes", "0012", "007", "0x1F", "1e3", "0042", "3.0", "0xCAFE", "2001"],
      tags: ["1.10", "2021-04-01", "true", "No", "0o17", "1_000", ".5", "12:30", ".inf"],
      flags: [true, false, false],
    };
    assert.deepEqual(values, [expected, expected]);
  });

  it("stays as typed in site.yaml too, and its numbers become numbers", (t) => {
    const [{ corpus, problems } = {}] = readTwice(t, {
      "site.yaml":
        "name: 1984\nshortName: 007\nurl: https://a.example\nlanguage: en\ntimezone: Asia/Seoul\ndescription: 1.10\n" +
        'budgets: { pageKilobytes: 250, filesPerPublication: "3.5" }\n' +
        "newsletter:\n  heading: 12\n  text: yes\n  provider: { kind: custom, action: https://a.example/, emailField: 0, hidden: { u: 0012 } }\n",
    });

    const { name, shortName, description, budgets, newsletter } = corpus?.site ?? {};

    assert.deepEqual(problems, []);
    assert.deepEqual([name, shortName, description, newsletter?.heading], ["1984", "007", "1.10", "12"]);
    assert.deepEqual(budgets, {
      pageKilobytes: 250,
      filesPerPublication: 3.5,
      indexKilobytesPerPublication: 20,
      bodyKilobytes: 2000,
      bodySeconds: 15,
    });
    assert.deepEqual(newsletter?.provider, {
      kind: "custom",
      action: "https://a.example/",
      emailField: "0",
      hidden: { u: "0012" },
    });
  });

  it("takes identifiers as people paste them", (t) => {
    const [{ corpus, problems } = {}] = readTwice(t, {
      [ONE]: anArticle("title: One\ndoi: https://doi.org/10.1234/abc"),
      "authors/mina-oh.md":
        "---\nname: Mina Oh\norcid: https://orcid.org/0000-0002-1694-233X\nemail: mailto:mina@a.example\n---\n",
      "series/the-quay.md": "---\ntitle: The Quay\nissn: 2434561X\n---\n",
    });

    const author = corpus?.authors.find(({ id }) => id === "mina-oh");
    const article = corpus?.articles.find(({ id }) => id === "one");

    assert.deepEqual(problems, []);
    assert.deepEqual(
      [author?.orcid, author?.email, article?.doi, corpus?.series[0]?.issn],
      ["0000-0002-1694-233X", "mina@a.example", "10.1234/abc", "2434-561X"],
    );
  });

  it("may be in any registered language", (t) => {
    const tags = ["en-GB", "pt-BR", "zh-Hant-TW", "haw", "jje", "sr-Latn", "qaa", "sl-rozaj"];
    const [{ problems } = {}] = readTwice(
      t,
      Object.fromEntries(
        tags.map((lang, index) => [`articles/a-${index}.md`, anArticle(`title: A\nlang: ${lang}`)]),
      ),
    );

    assert.deepEqual(problems, []);
  });

  const doubts: readonly (readonly [kind: string, files: ContentFiles, warnings: readonly string[]])[] = [
    [
      "a text that a comment cuts short",
      {
        [ONE]: anArticle(
          "title: Ranked #1 in Asia # checked\nsubtitle: Rank # 1\ntags: [a] #x\nseries: the-quay #x",
        ),
      },
      [
        `${ONE}:4:8  title: the text ends at "Ranked", since YAML reads "#1 in Asia # checked" after it as a comment.\n  If that belongs to the text, put the whole text in quotation marks: "Ranked #1 in Asia # checked". If it is a comment, move it to a line of its own.`,
        `${ONE}:5:11  subtitle: the text ends at "Rank", since YAML reads "# 1" after it as a comment.\n  If that belongs to the text, put the whole text in quotation marks: "Rank # 1". If it is a comment, move it to a line of its own.`,
      ],
    ],
    [
      "a comment after a quoted text or a path, or one of nothing but its sign",
      {
        [ONE]: anArticle(
          'title: "Ranked" #1 in Asia\nsubtitle: A Study of C #\nattachments: \n  - file: ./a #1.csv\n    title: "A"  # as sent\nsummary: |\n  Text.\n#1 in the list',
        ),
        "articles/a": "a,b",
      },
      [
        `${ONE}:4:8  title: the text ends at "Ranked", since YAML reads "#1 in Asia" after it as a comment.\n  If that belongs to the text, put the whole text in quotation marks: '"Ranked" #1 in Asia'. If it is a comment, move it to a line of its own.`,
        `${ONE}:5:11  subtitle: the text ends at "A Study of C", since YAML reads "#" after it as a comment.\n  If that belongs to the text, put the whole text in quotation marks: "A Study of C #". If it is a comment, move it to a line of its own.`,
        `${ONE}:7:11  attachments.file: the text ends at "./a", since YAML reads "#1.csv" after it as a comment.\n  If that belongs to the text, put the whole text in quotation marks: "./a #1.csv". If it is a comment, move it to a line of its own.`,
      ],
    ],
    [
      "an element of a list that is indented more than the one above it",
      { [ONE]: anArticle("title: One\ntags:\n  - lamps\n    - quays\n  - a long\n    text") },
      [
        `${ONE}:6:5  tags: the line "- quays" is read as part of the text above it, since it is indented further.\n  If it is a list item, indent it like the others. If it is text, put quotation marks around the whole text.`,
      ],
    ],
    [
      "HTML and Markdown, which front matter does not have",
      {
        [ONE]: anArticle(
          "title: Tides &amp; Lamps\nsubtitle: A &#8211; B&nbsp;C&#146;s &notareference; AT&T;\nsummary: The <em>Times</em> is **late**, [it says](https://a.example)\ntags: [a < b, snake_case_name, 2 * 3 * 4, _x]\ndisclaimer: What *Nature* says",
        ),
        "categories/tides.md": "---\ntitle: Tides\ntranslations: { ko: { title: 물&middot;때 } }\n---\n",
      },
      [
        `${ONE}:4:8  title: "&amp;" appears as typed, since front matter is not HTML.\n  Write & instead.`,
        `${ONE}:5:11  subtitle: "&#8211;" appears as typed, since front matter is not HTML.\n  Write the characters themselves: – for &#8211;, a space for &nbsp;, ’ for &#146;.`,
        `${ONE}:6:10  summary: "<em>" appears as typed, since front matter is not HTML.\n  Write the text without markup.`,
        `${ONE}:8:13  disclaimer: "*Nature*" appears as typed, since front matter is not Markdown.\n  Write the text without markup.`,
        'categories/tides.md:3:30  translations.ko.title: "&middot;" appears as typed, since front matter is not HTML.\n  Write · instead.',
      ],
    ],
    [
      "escapes, code and templates, references in other forms, and characters that cannot be seen",
      {
        [ONE]: anArticle(
          "title: What\\'s New\nsubtitle: AT&amp T &amp;#8211; A &copy 2021, R&D, a?b&copy=1\nsummary: The `npm` way\ndisclaimer: Of {{ site.name }}\ntags: [cli\u200bmate, a\\b, C:\\Users]\ncorrections: [{ date: 2021-05-01, text: <!-- none --> }]",
        ),
      },
      [
        `${ONE}:4:8  title: "\\'" appears as typed, since front matter is not Markdown.\n  Write ' instead.`,
        `${ONE}:5:11  subtitle: "&amp" appears as typed, since front matter is not HTML.\n  Write the characters themselves: & for &amp, – for &amp;#8211;, © for &copy.`,
        `${ONE}:6:10  summary: "\`npm\`" appears as typed, since front matter is not Markdown.\n  Write the text without markup.`,
        `${ONE}:7:13  disclaimer: "{{ site.name }}" appears as typed, since front matter is not a template.\n  Write the text without markup.`,
        `${ONE}:8:8  tags: "cli▯mate" has an invisible character, U+200B, at the ▯.\n  Delete it, or type the text again.`,
        `${ONE}:9:41  corrections.text: "<!-- none -->" appears as typed, since front matter is not HTML.\n  Write the text without markup.`,
      ],
    ],
    [
      "a language without interface texts, once, and one that is rather another",
      {
        [ONE]: anArticle("title: One\nlang: fr"),
        "articles/three.md": anArticle("title: Three\nlang: kr"),
        "articles/two.md": anArticle("title: Two\nlang: fr-CA"),
        "series/the-quay.md":
          "---\ntitle: The Quay\ntranslations: { kr: { title: 부두 }, ko-KR: { title: 부두 } }\n---\n",
      },
      [
        `${ONE}:5:7  lang: "fr" is French, which has no interface texts, so the interface of its pages is in English.\n  Leave it as it is, or add its texts: README.md says how.`,
        'articles/three.md:5:7  lang: "kr" is Kanuri, which has no interface texts, so the interface of its pages is in English.\n  Did you mean "ko", Korean? Otherwise leave it as it is.',
        'series/the-quay.md:3:17  translations: "kr" is Kanuri, which has no interface texts, so the interface of its pages is in English.\n  Did you mean "ko", Korean? Otherwise leave it as it is.',
      ],
    ],
    [
      "a character that was lost",
      {
        [ONE]: anArticle("title: Caf\ufffd"),
        "pages/about.md": "---\ntitle: About\n---\n\nA na\ufffdve page.\n",
      },
      [
        `${ONE}:4:11  The text has a � here, in place of a character that some program has lost.\n  Type the character again. If you mean a �, write &#xFFFD; in a body.`,
        "pages/about.md:5:5  The text has a � here, in place of a character that some program has lost.\n  Type the character again. If you mean a �, write &#xFFFD; in a body.",
      ],
    ],
    [
      "a character that was misread",
      {
        [ONE]: anArticle("title: The Lamp Keeperâ€™s CafÃ©"),
        "pages/about.md": "---\ntitle: About\n---\n\nA naÃ¯ve page, à la carte, by São Paulo’s ÁREA.\n",
      },
      [
        `${ONE}:4:23  The text has â€™ where it should have ’, which some program has misread.\n  Type the characters again, or save the text that they were copied from as UTF-8, and copy it again.`,
        "pages/about.md:5:5  The text has Ã¯ where it should have ï, which some program has misread.\n  Type the characters again, or save the text that they were copied from as UTF-8, and copy it again.",
      ],
    ],
    [
      "a translation into a language that there is already",
      {
        [ONE]: anArticle("title: One\nlang: ko\ntranslationOf: first-light"),
        "articles/three.md": anArticle("title: Three\ntranslationOf: one"),
        "articles/two.md": anArticle("title: Two\ntranslationOf: first-light"),
        "articles/zwei.md": anArticle("title: Zwei\nlang: ko\ntranslationOf: first-light"),
      },
      [
        'articles/two.md:5:16  translationOf: the article "first-light" is in the same language as this one, en.\n  Set the language of each with lang, or remove this key.',
        `articles/zwei.md:6:16  translationOf: ${ONE} translates "first-light" into ko too.\n  Correct lang or translationOf in one of the two.`,
      ],
    ],
    [
      "a DOI of two articles and an ISSN of two series",
      {
        [ONE]: anArticle("title: One\ndoi: 10.1234/ABC"),
        "articles/two.md": anArticle("title: Two\ndoi: https://doi.org/10.1234/abc"),
        "series/the-quay.md": "---\ntitle: The Quay\nissn: 2434-561X\n---\n",
        "series/the-sound.md": "---\ntitle: The Sound\nissn: 2434561X\n---\n",
      },
      [
        `articles/two.md:5:6  doi: ${ONE} has "https://doi.org/10.1234/abc" too.\n  Correct one of the two.`,
        'series/the-sound.md:3:7  issn: series/the-quay.md has "2434561X" too.\n  Correct one of the two.',
      ],
    ],
  ];
  for (const [kind, files, warnings] of doubts) {
    it(`brings the same warnings the first and second time, with ${kind}`, (t) => {
      const reads = readTwice(t, files);

      const found = reads.map((read) => [read.problems, read.warnings.toSorted(byPlace).map(formatProblem)]);

      assert.deepEqual(found, [
        [[], warnings],
        [[], warnings],
      ]);
    });
  }

  it("brings a warning if it tells of what has not happened yet", (t) => {
    const [read] = readTwice(t, {
      [ONE]: anArticle(
        "title: One\nupdated: 2062-01-01\ncorrections: [{ date: 2026-01-02, text: A }, { date: 2026-01-01, text: B }]",
      ),
    });

    const warnings = read?.findFuture("2026-01-01T10:00").map(formatProblem);

    assert.deepEqual(warnings, [
      `${ONE}:5:10  updated: "2062-01-01" is later than today.\n  Correct the date, or add this on that day.`,
      `${ONE}:6:23  corrections.date: "2026-01-02" is later than today.\n  Correct the date, or add this on that day.`,
    ]);
  });
});
