import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writeIndexedHtml } from "../../../../src/search/record/indexed-html.ts";

const NOTHING = { title: "", subtitle: "", body: "", attachments: [] };
const ofBody = (body: string) => writeIndexedHtml({ ...NOTHING, body });

describe("The HTML that is indexed", () => {
  it("has the subtitle, the body, and each attachment under a heading that leads to it", () => {
    const html = writeIndexedHtml({
      title: "First & Last",
      subtitle: "A < B",
      body: "<p>Text.</p>",
      attachments: [{ anchor: "file-1", title: "Annex & map", text: "One <two>\nthree" }],
    });

    assert.equal(
      html,
      "<div>A &lt; B</div><div><div>Text.</div></div>" +
        '<h2 id="file-1" data-pagefind-weight="1">Annex &amp; map</h2>' +
        '<div data-pagefind-weight="0.5">One &lt;two&gt;\nthree</div>',
    );
  });

  it("keeps the ids of headings and no other attribute", () => {
    assert.equal(
      ofBody('<h2 id="동맹" class="a">Alliance</h2><p id="p">See <a href="/x/" title="a > b">this</a>.</p>'),
      '<div><h2 id="동맹">Alliance</h2><div>See this.</div></div>',
    );
  });

  it("leaves out the marks of footnotes, so that no number joins a word", () => {
    assert.equal(
      ofBody(
        '<p>said<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="" aria-describedby="notes"><a>1</a></a></sup>.</p>' +
          '<p>Note. <a href="#fnref-1" data-footnote-backref="" class="x">↩</a></p>',
      ),
      "<div><div>said.</div><div>Note. </div></div>",
    );
  });

  it("separates the words of cells and lines, and around a picture", () => {
    assert.equal(
      ofBody('<table><tr><th>A</th><td>b<br>c<img src="x" alt="<div>">d</td></tr></table>'),
      "<div><div><div><div>A</div><div>b<br>c<br>d</div></div></div></div>",
    );
  });

  it("separates the words of a heading with spaces, since they name its anchor", () => {
    assert.equal(
      ofBody('<h2 id="a">Part One<br>The <b>Beginn</b>ing<hr><div>now</div></h2>x<br>y'),
      '<div><h2 id="a">Part One The Beginning  now </h2>x<br>y</div>',
    );
  });

  it("leaves out comments and tags without an end", () => {
    assert.equal(
      ofBody('<!-- <p>x</p> --><ul><li><input type="checkbox" disabled> done</li></ul>'),
      "<div><div><div> done</div></div></div>",
    );
  });

  it("keeps text about markup as text", () => {
    assert.equal(
      ofBody("<p>&#x3C;div id='x'> is &#x3C;/div></p>"),
      "<div><div>&#x3C;div id='x'> is &#x3C;/div></div></div>",
    );
  });

  it("has the title if there are no other words", () => {
    const body = '<p>—</p><img src="tide.png" alt="A tide">';

    assert.equal(writeIndexedHtml({ ...NOTHING, title: "R&D", body }), "<div>R&amp;D</div>");
    assert.equal(writeIndexedHtml({ ...NOTHING, title: "R&D" }), "<div>R&amp;D</div>");
  });
});
