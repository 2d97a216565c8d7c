import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";

function messagesOf(markdown: string): readonly string[] {
  return renderBody(markdown, "en").remarks.map(({ message }) => message);
}

describe("Raw HTML", () => {
  it("keeps ordinary text-level and block elements", () => {
    const kept = [
      '<abbr title="World">W</abbr><sup>1</sup><sub>2</sub><mark>m</mark><kbd>k</kbd><u>u</u><small>s</small>',
      '<s>s</s><q>q</q><cite>c</cite><time datetime="2021-04-01">t</time><b>b</b><i>i</i><br>',
      '<ruby>漢<rp>(</rp><rt>한</rt><rp>)</rp></ruby><span lang="ko" dir="ltr" title="T">한</span>',
    ];

    const { html, remarks } = renderBody(`x ${kept.join("")}`, "en");

    assert.equal(html, `<p>x ${kept.join("")}</p>`);
    assert.deepEqual(remarks, []);
  });

  it("keeps details, definition lists and figures with Markdown in them", () => {
    const markdown =
      "<details open><summary>More</summary>\n\n**Bold**\n\n</details>\n<dl><dt>T</dt><dd>D</dd></dl><hr>\n" +
      '<figure>\n\n![A](a.png)\n\n<figcaption>C</figcaption></figure>\n<div id="here">d</div>';

    const { html, anchors, remarks } = renderBody(markdown, "en");

    assert.equal(
      html,
      "<details open><summary>More</summary>\n<p><strong>Bold</strong></p>\n</details>\n" +
        "<dl><dt>T</dt><dd>D</dd></dl><hr>\n" +
        '<figure>\n<p><img src="offprint-image:a.png" alt="A"></p>\n<figcaption>C</figcaption></figure>\n' +
        '<div id="here">d</div>',
    );
    assert.deepEqual(anchors, ["here"]);
    assert.deepEqual(remarks, []);
  });

  it("keeps tables with their captions and spans", () => {
    const markdown =
      '<table><caption>Trade <b>1</b></caption><colgroup><col span="2"></colgroup><thead><tr><th id="h" scope="col" ' +
      'colspan="2" align="right">a</th></tr></thead><tbody><tr><td headers="h" rowspan="2">1</td></tr></tbody></table>';

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<div class="table-scroll" role="region" tabindex="0" aria-label="Trade 1">' +
        '<table><caption>Trade <b>1</b></caption><colgroup><col span="2"></colgroup><thead><tr>' +
        '<th id="h" scope="col" colspan="2" class="align-right">a</th></tr></thead>' +
        '<tbody><tr><td headers="h" rowspan="2">1</td></tr></tbody></table></div>',
    );
    assert.deepEqual(remarks, []);
  });

  it("keeps audio and video from https addresses and gives them controls", () => {
    const markdown =
      '<audio src="https://example.org/a.mp3" autoplay></audio>\n\n' +
      '<video><source src="https://example.org/v.mp4" type="video/mp4"></video>';

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p><audio src="https://example.org/a.mp3" controls></audio></p>\n' +
        '<p><video controls><source src="https://example.org/v.mp4" type="video/mp4"></video></p>',
    );
    assert.deepEqual(remarks, []);
  });

  it("lists the files that audio, video, captions and posters name, and puts placeholders for them", () => {
    const markdown =
      '<video src="./a%20b.mp4" poster="p.jpg"><track src="t.vtt" kind="captions"></video>\n\n' +
      '<audio><source src="../a.ogg" type="audio/ogg"></audio><source src="lost.mp3">';

    const { html, links, remarks } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p><video src="offprint-link:./a%20b.mp4" poster="offprint-link:p.jpg" controls>' +
        '<track src="offprint-link:t.vtt" kind="captions"></video></p>\n' +
        '<p><audio controls><source src="offprint-link:../a.ogg" type="audio/ogg"></audio></p>',
    );
    assert.deepEqual(
      links.map(({ target, line, column, isMedia }) => [target, line, column, isMedia]),
      [
        ["t.vtt", 1, 41, true],
        ["./a b.mp4", 1, 1, true],
        ["p.jpg", 1, 1, true],
        ["../a.ogg", 3, 8, true],
      ],
    );
    assert.deepEqual(remarks, []);
  });

  it("removes media that have no https address left, keeping what they hold", () => {
    const markdown = '<video src="http://example.org/v.mp4"><a href="v.md">Watch</a></video>';

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(html, '<p><a href="offprint-link:v.md">Watch</a></p>');
    assert.deepEqual(remarks, [
      {
        line: 1,
        column: 1,
        id: "removed-attribute",
        message: 'The attribute src="http://example.org/v.mp4" of <video> was removed.',
        remedy:
          "Put the file beside the article and give its path, or give a web address that begins with https://.",
      },
    ]);
  });

  it("maps obsolete elements silently", () => {
    const markdown =
      "x <tt>a</tt> <font color=red>b</font> <strike>c</strike> <acronym title=T>d</acronym> <big>e</big>\n\n" +
      "<center>f</center>\n\n<article><nav>g</nav></article>";

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p>x <code>a</code> b <s>c</s> <abbr title="T">d</abbr> e</p>\n' +
        '<div class="align-center">f</div>\n<div><div>g</div></div>',
    );
    assert.deepEqual(remarks, []);
  });

  it("drops comments, classes and unknown attributes silently", () => {
    const markdown =
      'a <!-- secret --> <span class="op-header" data-x="1" role="banner" itemprop="y">b</span>';

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(html, "<p>a  <span>b</span></p>");
    assert.deepEqual(remarks, []);
  });

  it("removes frames and says what to link to", () => {
    const markdown =
      'Before\n\n<iframe src="//example.org/embed/1" title="A talk" width="5"></iframe>\n\nAfter';

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(html, "<p>Before</p>\n\n<p>After</p>");
    assert.deepEqual(remarks, [
      {
        line: 3,
        column: 1,
        id: "removed-element",
        message: 'The tag <iframe src="//example.org/embed/1"> was removed.',
        remedy: "Link to what the frame shows: [A talk](https://example.org/embed/1).",
      },
    ]);
  });

  it("removes scripts, styles, forms and their controls, each with a warning at its place", () => {
    const markdown =
      'a <script src="x.js">1</script>\n<style>p {}</style>\n\n' +
      '<form action="/go"><label>Name <input name="n"></label>\n<button>Go</button><select><option>1</option></select>' +
      "</form>\n\n<textarea>t</textarea> <embed src=e.swf> <object data=o.swf>fallback</object> <link href=l.css>";

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(html, "<p>a </p>\n\nName \n\n  fallback ");
    assert.deepEqual(
      remarks.map(({ line, column, id, message }) => [line, column, id, message]),
      [
        [1, 3, "removed-element", 'The tag <script src="x.js"> was removed.'],
        [2, 1, "removed-element", "The tag <style> was removed."],
        [4, 1, "removed-tag", 'The tag <form action="/go"> was removed and its contents were kept.'],
        [4, 32, "removed-element", 'The tag <input name="n"> was removed.'],
        [5, 1, "removed-element", 'The tag <button> was removed, with the text "Go".'],
        [5, 20, "removed-element", 'The tag <select> was removed, with the text "1".'],
        [7, 1, "removed-element", 'The tag <textarea> was removed, with the text "t".'],
        [7, 24, "removed-element", 'The tag <embed src="e.swf"> was removed.'],
        [7, 42, "removed-tag", 'The tag <object data="o.swf"> was removed and its contents were kept.'],
        [7, 79, "removed-element", 'The tag <link href="l.css"> was removed.'],
      ],
    );
  });

  it("loses event handlers and styles, each with a warning", () => {
    const markdown = 'x <b onclick="steal()" STYLE="color:\n red" title="t">y</b>';

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(html, '<p>x <b title="t">y</b></p>');
    assert.deepEqual(remarks, [
      {
        line: 1,
        column: 3,
        id: "removed-attribute",
        message: 'The attribute onclick="steal()" of <b> was removed.',
        remedy: "Take it out; articles cannot run scripts.",
      },
      {
        line: 1,
        column: 3,
        id: "removed-attribute",
        message: 'The attribute style="color: red" of <b> was removed.',
        remedy: "Take it out; the site's style sheet decides how articles look.",
      },
    ]);
  });

  it("that no browser knows gets a warning, because a reader would miss it", () => {
    const markdown = "Write to <name> at <code>x</code>";

    const { html, remarks } = renderBody(markdown, "en");

    assert.equal(html, "<p>Write to  at <code>x</code></p>");
    assert.deepEqual(remarks, [
      {
        line: 1,
        column: 10,
        id: "removed-tag",
        message: "The tag <name> was removed, because HTML has no such element.",
        remedy: "To show it as text, write \\<name> or `<name>`; otherwise take it out.",
      },
    ]);
  });

  it("quotes the text that is lost with a tag that is not closed", () => {
    const messages = messagesOf("<iframe src=x>\n\nA paragraph\n\nAnother");

    assert.deepEqual(messages, [
      "The tag <iframe src=x> is never closed, so the text after it may be lost.",
      'The tag <iframe src="x"> was removed, with the text "A paragraph".',
    ]);
  });

  it("cannot take the page's ids or use an id twice", () => {
    const markdown =
      '<b id="Op-main">a</b> <b id="x">b</b> <b id="x">c</b> <b id="has space">d</b> <a name="old">e</a>\n\n' +
      "## x\n\n## Op main";

    const { html, anchors } = renderBody(markdown, "en");

    assert.equal(
      html,
      '<p><b>a</b> <b id="x">b</b> <b>c</b> <b>d</b> <a id="old">e</a></p>\n' +
        '<h2 id="x-1">x</h2>\n<h2 id="op-main">Op main</h2>',
    );
    assert.deepEqual(anchors, ["x", "old", "x-1", "op-main"]);
  });

  it("that articles cannot contain is told from what is not HTML", () => {
    const messages = messagesOf(
      "<progress value=1></progress> <dialog>a</dialog> <area href=b.md> <mi>c</mi> <x-y>d</x-y> <nosuch>e</nosuch>",
    );

    assert.deepEqual(messages, [
      'The tag <progress value="1"> was removed, because articles cannot contain it.',
      "The tag <dialog> was removed, because articles cannot contain it.",
      'The tag <area href="b.md"> was removed, because articles cannot contain it.',
      "The tag <mi> was removed, because it is part of a formula (MathML).",
      "The tag <x-y> was removed, because it does nothing without a script.",
      "The tag <nosuch> was removed, because HTML has no such element.",
    ]);
  });

  it("leaves what Markdown makes beside it as it is", () => {
    const markdown = "- [x] a\n\n| b |\n|--:|\n\n```js\n1\n```\n\n<u>c</u>[^1]\n\n[^1]: d";
    const withoutHtml = renderBody(markdown.replace(/<\/?u>/g, ""), "en").html;

    const { html, remarks } = renderBody(markdown, "en");

    const normal = (text: string) => text.replaceAll('=""', "");
    assert.equal(normal(html.replace(/<\/?u>/g, "")), normal(withoutHtml));
    assert.deepEqual(remarks, []);
  });

  it("leaves no block inside a paragraph and no empty paragraph", () => {
    const markdown = "<p><object><p>inner</p></object></p><p></p><p>last</p>";

    const { html } = renderBody(markdown, "en");

    assert.equal(html, "<div><p>inner</p></div><p>last</p>");
  });
});
