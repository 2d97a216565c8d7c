import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../src/markdown/render-body.ts";

describe("Footnotes", () => {
  it("stand under a heading that the contents do not list, with arrows that are text", () => {
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

  it("are labelled in Korean, with readable ids", () => {
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
});
