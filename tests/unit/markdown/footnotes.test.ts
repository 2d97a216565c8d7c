import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../src/markdown/render/render-body.ts";
import { PROBLEM_KINDS } from "../../../src/model/problem-kinds/problem-kinds.ts";

describe("Footnotes", () => {
  it("are below a heading that the contents do not list, with arrows that are text", () => {
    const markdown = "Talks[^a] failed[^a].\n\n## Aftermath[^b]\n\n[^a]: One.\n[^b]: Two.";

    const { html, headings, anchors } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p>Talks<sup><a href="#fn-a" id="fnref-a" data-footnote-ref aria-describedby="notes">1</a></sup> ' +
        'failed<sup><a href="#fn-a" id="fnref-a-2" data-footnote-ref aria-describedby="notes">1</a></sup>.</p>\n' +
        '<h2 id="aftermath">Aftermath' +
        '<sup><a href="#fn-b" id="fnref-b" data-footnote-ref aria-describedby="notes">2</a></sup></h2>\n' +
        '<section data-footnotes class="footnotes"><h2 id="notes">Notes</h2>\n<ol>\n<li id="fn-a">\n' +
        '<p>One. <a href="#fnref-a" data-footnote-backref="" aria-label="Back to reference 1" ' +
        'class="data-footnote-backref">↩\uFE0E</a> ' +
        '<a href="#fnref-a-2" data-footnote-backref="" aria-label="Back to reference 1-2" ' +
        'class="data-footnote-backref">↩\uFE0E2</a></p>\n</li>\n<li id="fn-b">\n' +
        '<p>Two. <a href="#fnref-b" data-footnote-backref="" aria-label="Back to reference 2" ' +
        'class="data-footnote-backref">↩\uFE0E</a></p>\n</li>\n</ol>\n</section>',
    );
    assert.deepEqual(headings, [{ depth: 2, id: "aftermath", text: "Aftermath" }]);
    assert.deepEqual(anchors, ["fnref-a", "fnref-a-2", "aftermath", "fnref-b", "notes", "fn-a", "fn-b"]);
  });

  it("have Korean labels and readable ids", () => {
    const markdown = "회담[^주]\n\n[^주]: 설명";

    const { html, anchors } = renderBody(markdown, "ko");

    assert.equal(
      html,
      '<p>회담<sup><a href="#fn-%EC%A3%BC" id="fnref-주" data-footnote-ref aria-describedby="notes">1</a></sup></p>\n' +
        '<section data-footnotes class="footnotes"><h2 id="notes">주</h2>\n<ol>\n<li id="fn-주">\n' +
        '<p>설명 <a href="#fnref-%EC%A3%BC" data-footnote-backref="" aria-label="본문의 주 1 위치로 돌아가기" ' +
        'class="data-footnote-backref">↩\uFE0E</a></p>\n</li>\n</ol>\n</section>',
    );
    assert.deepEqual(anchors, ["fnref-주", "notes", "fn-주"]);
  });

  it("leave an author's own heading its id", () => {
    const markdown = "x[^1]\n\n## Notes\n\n[^1]: y";

    const { headings, anchors, html } = renderBody(markdown, "en");

    assert.deepEqual(headings, [{ depth: 2, id: "notes", text: "Notes" }]);
    assert.deepEqual(anchors, ["fnref-1", "notes", "notes-1", "fn-1"]);
    assert.match(html, /aria-describedby="notes-1"/);
  });

  it("keep their ids where raw HTML uses them too", () => {
    const markdown = '<p id="fn-1">mine</p>\n\nx[^1]\n\n[^1]: y';

    const { html, anchors } = renderBody(markdown, "en");

    assert.deepEqual(anchors, ["fnref-1", "notes", "fn-1"]);
    assert.match(html, /^<p>mine<\/p>/);
  });

  it("keep the second level where other headings move down", () => {
    const markdown = "# Title\n\nx[^1]\n\n[^1]: y";

    const { html } = renderBody(markdown, "en");

    assert.deepEqual(html.match(/<h\d[^>]*>/g), ['<h2 id="title">', '<h2 id="notes">']);
  });

  it("get a warning where one is missing, never cited or written twice", () => {
    const markdown =
      "A claim[^9], again[^9], [^one][^a b].\n\n## Sources[^8]\n\n[^one]: One.\n[^2]: Two.\n[^One]: Again.\n[^a b]: text";

    const { remarks, html } = renderBody(markdown, "en");

    const show = (mark: string) => `To show the mark as text, write \\${mark}.`;
    assert.deepEqual(
      remarks.map(({ line, column, id, message, remedy }) => [
        `${line}:${column} ${PROBLEM_KINDS[id].severity}: ${message}`,
        remedy,
      ]),
      [
        [
          '1:8 problem: There is no footnote "[^9]".',
          `Write it on a line of its own, as "[^9]: …", or take the mark out. ${show("[^9]")}`,
        ],
        [
          '1:31 problem: The name of the footnote "[^a b]" has a space in it, so it is not a footnote.',
          `Write [^a-b] here and at the note. ${show("[^a b]")}`,
        ],
        [
          '3:11 problem: There is no footnote "[^8]".',
          `Write it on a line of its own, as "[^8]: …", or take the mark out. ${show("[^8]")}`,
        ],
        [
          '6:1 warning: The footnote "[^2]" is never cited, so it is not shown.',
          "Cite it in the text, as [^2], or take it out.",
        ],
        [
          '7:1 warning: There are two footnotes "[^One]", and this one is not shown.',
          "Give one of the two another name, and cite it by that name.",
        ],
      ],
    );
    assert.match(html, /<p>One\. <a/);
    assert.doesNotMatch(html, /Again/);
  });

  it("are text in code and after a backslash", () => {
    const { remarks } = renderBody(
      "`[^9]`, \\[^8], <code>[^7]</code>\n\n    [^6]\n\n```\n[^5]: x\n```",
      "en",
    );

    assert.deepEqual(remarks, []);
  });
});
