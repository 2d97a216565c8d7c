import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";

const FIGURE = '<figure><img src="offprint-image:b.png" alt="b"><figcaption>c</figcaption></figure>';

const MENDED: readonly (readonly [what: string, markdown: string, html: string])[] = [
  ["items outside of a list", "<li>a</li>\n<li>b</li>", "<ul><li>a</li>\n<li>b</li></ul>"],
  [
    "items in a block quote and in a division",
    "<blockquote><li>a</li></blockquote><div><li>b</li></div>",
    "<blockquote><ul><li>a</li></ul></blockquote><div><ul><li>b</li></ul></div>",
  ],
  ["items of a menu", "<menu><li>a</li></menu>", "<ul><li>a</li></ul>"],
  [
    "a list in a list without an item",
    "<ul><li>a</li><ul><li>b</li></ul></ul>",
    "<ul><li>a<ul><li>b</li></ul></li></ul>",
  ],
  ["a list that begins with a list", "<ol><ul><li>b</li></ul></ol>", "<ol><li><ul><li>b</li></ul></li></ol>"],
  ["nothing after an item", "<ul><li>a</li><span></span></ul>", "<ul><li>a<span></span></li></ul>"],
  ["descriptions outside of a list", "<dt>a</dt><dd>b</dd>", "<dl><dt>a</dt><dd>b</dd></dl>"],
  [
    "descriptions in a division",
    "<div><dt>a</dt><dd>b</dd></div>",
    "<div><dl><dt>a</dt><dd>b</dd></dl></div>",
  ],
  ["a description without a term", "<dd>b</dd>", "<div>b</div>"],
  ["a paragraph with a block", "<p><marquee><p>a</p></marquee></p>", "<div><p>a</p></div>"],
  [
    "blocks in a span",
    "<span id=x>\n\n## a\n\nb\n\n</span>",
    '<div id="x">\n<h2 id="a">a</h2>\n<p>b</p>\n</div>',
  ],
  ["blocks in bold text", "<div><b><p>a</p>b</b></div>", "<div><p><b>a</b></p><b>b</b></div>"],
  [
    "a list in emphasis",
    "<div><em><ul><li>a</li></ul></em></div>",
    "<div><ul><li><em>a</em></li></ul></div>",
  ],
  [
    "a figure in a heading",
    `## a <figure>![b](b.png)<figcaption>c</figcaption></figure>`,
    `<h2 id="a">a</h2>${FIGURE}`,
  ],
  ["a paragraph in a heading", "<h2><p>a</p><div>b</div></h2>", '<h2 id="a-b">a b</h2>'],
  [
    "text after a figure in a heading",
    "<h2>a <figure><img src=b.png alt=b><figcaption>c</figcaption></figure> d</h2>",
    `<h2 id="a">a</h2>${FIGURE}<p>d</p>`,
  ],
  [
    "a list in a summary",
    "<details><summary>a<ul><li>b</li></ul></summary></details>",
    "<details><summary>a</summary><ul><li>b</li></ul></details>",
  ],
  [
    "a summary that is not first, and a second one",
    "<details>a<summary>b</summary><summary>c</summary></details>",
    "<details><summary>b</summary>a<div>c</div></details>",
  ],
  ["a summary without details", "<summary>a</summary>", "<div>a</div>"],
  ["a caption without its figure", "<figcaption>a</figcaption>", "<div>a</div>"],
  [
    "a figure with its caption amidst and with two of them",
    "<figure>a<figcaption>b</figcaption>c</figure><figure><figcaption>d</figcaption>e<figcaption>f</figcaption></figure>",
    "<figure>ac<figcaption>b</figcaption></figure><figure><figcaption>d</figcaption>e<div>f</div></figure>",
  ],
  [
    "the parts of a table out of order",
    "<table><tfoot><tr><td>c</td></tr></tfoot><tbody><tr><td>b</td></tr></tbody><thead><tr><th>a</th></tr></thead><caption>d</caption></table>",
    '<div class="table-scroll" role="region" tabindex="0" aria-label="d"><table><caption>d</caption>' +
      "<thead><tr><th>a</th></tr></thead><tbody><tr><td>b</td></tr></tbody><tfoot><tr><td>c</td></tr></tfoot></table></div>",
  ],
  ["a division in preformatted text", "<pre>a<div>b</div>c</pre>", '<pre tabindex="0">a\nb\nc</pre>'],
  ["a reading without its ruby", "<p>a<rt>b</rt></p>", "<p>ab</p>"],
];

const REMARKED: readonly (readonly [what: string, markdown: string, html: string, remark: string])[] = [
  [
    "text in a list",
    "<ul>\n<li>a</li>\nText\n</ul>",
    "<ul>\n<li>a</li><li>\nText\n</li></ul>",
    '2:11 The list <ul> has the text "Text" outside its items; it was put into an item. Write <li> before it, or move it out of the list.',
  ],
  [
    "a paragraph in a list of descriptions",
    "<dl><dt>a</dt>\n\nText\n\n</dl>",
    "<dl><dt>a</dt>\n<dd><p>Text</p>\n</dd></dl>",
    '3:1 The list <dl> has the text "Text" outside its items; it was put into an item. Write <dd> before it, or move it out of the list.',
  ],
  [
    "a player in a link",
    'x <a href="x.md"><audio src="https://example.org/a.mp3"></audio></a>',
    '<p>x <span><audio src="https://example.org/a.mp3" controls></audio></span></p>',
    '1:3 The link <a href="x.md"> contains <audio src="https://example.org/a.mp3">, so the link was removed and its contents were kept. Put the link before or after it.',
  ],
  [
    "a heading in a term",
    "<dl><dt><h2>a</h2></dt><dd>b</dd></dl>",
    '<dl><dt><h2 id="a">a</h2></dt><dd>b</dd></dl>',
    "1:9 The tag <h2> is in <dt>, which is a heading already. Take it out, and keep its text.",
  ],
];

describe("Broken nesting in raw HTML", () => {
  for (const [what, markdown, expected] of MENDED) {
    it(`is mended silently: ${what}`, () => {
      const { html, remarks } = renderBody(markdown, "en");

      assert.equal(html, expected);
      assert.deepEqual(remarks, []);
    });
  }

  for (const [what, markdown, expected, remark] of REMARKED) {
    it(`is mended with a warning: ${what}`, () => {
      const { html, remarks } = renderBody(markdown, "en");

      const texts = remarks.map(
        ({ line, column, message, remedy }) => `${line}:${column} ${message} ${remedy}`,
      );
      assert.equal(html, expected);
      assert.deepEqual(texts, [remark]);
    });
  }
});

describe("Headings of a level that they should not have", () => {
  const remarksOf = (markdown: string) =>
    renderBody(markdown, "en").remarks.map(({ line, message, remedy }) => `${line} ${message} ${remedy}`);

  it("get a warning where they skip one", () => {
    assert.deepEqual(remarksOf("### a\n\n## b\n\n#### c\n\n## d\n\n### e"), [
      '1 The heading "a" has level 3, but it is the first heading. Make it level 2 (##), or put a heading of that level before it.',
      '5 The heading "c" has level 4, but the one before it has level 2. Make it level 3 (###), or put a heading of that level before it.',
    ]);
  });

  it("get a warning after the first level too", () => {
    assert.deepEqual(remarksOf("# a\n\n## b\n\n# c"), []);
    assert.deepEqual(remarksOf("One.\n\n# a\n\n### b"), [
      '5 The heading "b" has level 3, but the one before it has level 1. Make it level 2 (##), or put a heading of that level before it.',
    ]);
  });

  it("are the title's where one of the first level begins the text", () => {
    const remarks = remarksOf("\n# A Title\n\n## b");

    assert.deepEqual(remarks, [
      '2 The heading "A Title" at the start of the text has level 1, which is for the title. If it repeats the title, take it out, because the page already shows the title; otherwise make it level 2 (##).',
    ]);
  });
});
