import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";
import { PROBLEM_KINDS } from "../../../../src/model/problem-kinds/problem-kinds.ts";

function remarksOf(markdown: string): readonly string[] {
  return renderBody(markdown, "en").remarks.map(
    ({ line, column, id, message, remedy }) =>
      `${line}:${column} ${PROBLEM_KINDS[id].severity} ${message} ${remedy}`,
  );
}

const warningFor = (place: string, tag: string, where: string, name: string) =>
  `${place} warning The tag ${tag} is ${where}. Write </${name}> where it ends, or take the tag out.`;

const UNCLOSED: readonly (readonly [markdown: string, remark: string])[] = [
  ["a\n\n<details>\n\nb", warningFor("3:1", "<details>", "never closed", "details")],
  ["a <b>b\n\nc", warningFor("1:3", "<b>", "never closed", "b")],
  [
    '> <div id="x">\n> a\n\nb',
    warningFor("1:3", '<div id="x">', "not closed before its block quote ends", "div"),
  ],
  ["- <div>\n- b\n\n</div>", warningFor("1:3", "<div>", "not closed before its list item ends", "div")],
  ["<span>a\n\nb</span>", warningFor("1:1", "<span>", "not closed before its paragraph ends", "span")],
  [
    "Use <H1> for it.",
    "1:5 warning The tag <H1> is not closed before its paragraph ends. Write </h1> where it ends, or take the tag out; to show it as text, put it in backticks.",
  ],
  ["<div>\n <section>\n</div>", warningFor("2:2", "<section>", "not closed before </div>", "section")],
  ["> <div>\n>   <em>a\n> </div>", warningFor("2:5", "<em>", "never closed", "em")],
  ["| a |\n|-|\n| <b>x |", warningFor("3:3", "<b>", "not closed before its table cell ends", "b")],
  ["<table><tr><td>a", warningFor("1:1", "<table>", "never closed", "table")],
  [
    '<a name="t"/>\n\nb',
    '1:1 warning The tag <a name="t"/> is never closed. In HTML, /> does not close a tag. Write </a> where it ends, or take the tag out.',
  ],
  [
    "a </b> c",
    "1:3 warning The closing tag </b> has no opening tag. Take it out, or write <b> where it begins.",
  ],
  [
    "a\n\n</div >",
    "3:1 warning The closing tag </div > has no opening tag. Take it out, or write <div> where it begins.",
  ],
  [
    "a <!-- b",
    '1:3 warning "<!-- b" is shown as typed, because it has no end. Write --> where the comment ends.',
  ],
  [
    'a <b title="x>b</b>',
    '1:3 warning "<b title="x>b" is shown as typed, because it has no end. Correct its quotation marks and end it with >; to show it as text, put it in backticks.',
  ],
];

const NEEDS_QUOTES = "is shown as typed, because a value with a slash needs quotation marks.";
const QUOTE =
  "Put quotation marks around the value after each =; to show the tag as text, put it in backticks.";

const UNQUOTED: readonly (readonly [markdown: string, place: string, tag: string])[] = [
  ["A <a href=https://example.org/b>link</a>", "1:3", "<a href=https://example.org/b>"],
  ["a\n\n<video src=./tide.mp4 controls></video>", "3:1", "<video src=./tide.mp4 controls>"],
];

const LOST: readonly (readonly [markdown: string, remark: string])[] = [
  [
    "a\n\n<!-- b\n\nc",
    "3:1 problem The comment <!-- b c is never closed, so the text after it is lost. Write --> where it ends.",
  ],
  [
    "- a\n\n  <!-- b\n\nc",
    "3:3 problem The comment <!-- b is never closed, so the text after it is lost. Write --> where it ends.",
  ],
  [
    '<div class="x>\na\n\nb',
    '1:1 problem The tag <div class="x> a has no end, so the text after it is lost. Correct its quotation marks and end it with >.',
  ],
  [
    "<?php a\n\nb",
    "1:1 problem <?php a b is a processing instruction, which readers do not see. To show it as text, put it in backticks or in a block of code; otherwise take it out.",
  ],
  [
    "<![CDATA[\na\n\nb",
    "1:1 problem <![CDATA[ a b is XML, which readers do not see. To show it as text, put it in backticks or in a block of code; otherwise take it out.",
  ],
];

const SOUND = [
  "<p>a\n\n<ul><li>x<li>y</ul>\n\n<table><tr><td>1<td>2<tr><td>3</table>",
  "<dl><dt>a<dd>b<dt>c</dl>",
  "<div>\n\na <b>c</b>\n\n- d\n\n</div>",
  "<b>a\n\nb</b>",
  "<b><i>a</b></i>",
  "a<br>b<br/>c<br></br>d <img alt='' src='a.png'/>",
  "<!-- a --> b <!-- c --> d",
  "<!--> a",
  '`<div>` and `<!--` and \\<b title="x',
  "    a <div>\n\n```\n<b> <!--\n```",
  "<pre><code>a &lt;b&gt;</code></pre>",
  '<a href="https://example.org/?a=1&b=>2">a</a>',
  "<p title=it's>a</p>",
  "a < b and 1<2",
];

describe("Tags that are not closed", () => {
  for (const [markdown, remark] of [...UNCLOSED, ...LOST]) {
    it(`get a warning where they begin: ${JSON.stringify(markdown)}`, () => {
      assert.deepEqual(remarksOf(markdown), [remark]);
    });
  }

  for (const [markdown, place, tag] of UNQUOTED)
    it(`may be none at all, because of a slash: ${JSON.stringify(markdown)}`, () => {
      assert.deepEqual(remarksOf(markdown), [`${place} warning "${tag}" ${NEEDS_QUOTES} ${QUOTE}`]);
    });

  it("are problems where what follows is taken out with them", () => {
    const [first] = renderBody("a\n\n<iframe src=x>\n\nb\n\nc", "en").remarks;

    assert.deepEqual(first, {
      line: 3,
      column: 1,
      id: "lost-text",
      message: "The tag <iframe src=x> is never closed, so the text after it may be lost.",
      remedy: "Write </iframe> where it ends, or take the tag out.",
    });
  });

  it("are closed where browsers close them", () => {
    const { html } = renderBody("<details>\n\n**a**\n\nb", "en");

    assert.equal(html, "<details>\n<p><strong>a</strong></p>\n<p>b</p></details>");
  });

  for (const markdown of SOUND) {
    it(`are none here: ${JSON.stringify(markdown)}`, () => {
      assert.deepEqual(remarksOf(markdown), []);
    });
  }
});
