import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readIndexedPart } from "../../../../src/search/record/indexed-part.ts";

const HEAD =
  '<meta charset="utf-8"><meta name="citation_title" content="First &#38; Last" data-pagefind-meta="title[content]"><meta name="citation_doi" content="10.1/2"><script type="application/ld+json">{"a":"<b>"}</script>';
const aPage = (body: string, { head = HEAD, nav = "Home", lang = "en" } = {}) =>
  `<!DOCTYPE html><html lang="${lang}" class="x"><head>${head}</head><body><nav>${nav}</nav><main><p class="dek" data-pagefind-body data-astro-cid-x>A subtitle</p><div class="body"><div class="prose" data-pagefind-body>${body}</div></div></main><footer>End</footer></body></html>`;
const inBody = (body: string) =>
  readIndexedPart(aPage(body)).split("<div>A subtitle</div>")[1]?.split("<meta")[0];

describe("The indexed part of a page", () => {
  it("is a document of its own with language, text and what Pagefind reads of the head", () => {
    assert.equal(
      readIndexedPart(aPage("<p>Text.</p>", { lang: "ko" })),
      '<!doctype html><html lang="ko"><body><div>A subtitle</div><div><div>Text.</div></div><meta name="citation_title" content="First &#38; Last" data-pagefind-meta="title[content]"></body></html>',
    );
  });

  it("is the same whatever stands around it", () => {
    assert.equal(
      readIndexedPart(aPage("<p>Text.</p>")),
      readIndexedPart(aPage("<p>Text.</p>", { nav: "<p>Other</p>" })),
    );
  });

  it("keeps the ids of headings and no other attribute", () => {
    assert.equal(
      inBody(
        '<h2 id="동맹" class="a">Alliance</h2><p id="p">See <a href="/x/" title="a > b">this</a>.</p><img src="a.png" alt="<div>">',
      ),
      '<div><h2 id="동맹">Alliance</h2><div>See this.</div></div>',
    );
  });

  it("closes where its element closes", () => {
    assert.equal(
      inBody("<div>a<div>b</div></div><div>c</div>"),
      "<div><div>a<div>b</div></div><div>c</div></div>",
    );
  });

  it("leaves out the marks of footnotes, so that no number grows onto a word", () => {
    assert.equal(
      inBody(
        '<p>said<sup><a href="#fn-1" id="fnref-1" data-footnote-ref="" aria-describedby="notes">1</a></sup>.</p><p>Note. <a href="#fnref-1" data-footnote-backref="" class="x">↩</a></p>',
      ),
      "<div><div>said.</div><div>Note. </div></div>",
    );
  });

  it("parts the words of cells and lines", () => {
    assert.equal(
      inBody("<table><tr><th>A</th><td>b<br>c</td></tr></table>"),
      "<div><div><div><div>A</div><div>b<br>c</div></div></div></div>",
    );
  });

  it("parts the words of a heading by spaces, which name its anchor too", () => {
    assert.equal(
      inBody('<h2 id="a">Part One<br>The <b>Beginn</b>ing<hr><div>now</div></h2>x<br>y'),
      '<div><h2 id="a">Part One The Beginning  now </h2>x<br>y</div>',
    );
  });

  it("leaves out comments and tags without an end", () => {
    assert.equal(
      inBody('<!-- <p>x</p> --><ul><li><input type="checkbox" disabled> done</li></ul>'),
      "<div><div><div> done</div></div></div>",
    );
  });

  it("takes text about markup for text", () => {
    assert.equal(
      inBody("<p>&#x3C;div data-pagefind-body> is &#x3C;/div></p>"),
      "<div><div>&#x3C;div data-pagefind-body> is &#x3C;/div></div></div>",
    );
  });

  it("has the words of the title where there are no others", () => {
    const page = aPage("").replace("A subtitle", "");

    assert.match(readIndexedPart(page), /<body><div>First &#38; Last<\/div><meta/);
  });
});
