import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";

const BECAUSE = "is shown as typed, because it is inside HTML, which goes on until the next empty line.";
const REMEDY = "Put an empty line between the tag and the text, or write the text in HTML.";

/** Places and messages of what is said about a body's slips; nothing is said of its HTML. */
function remarksOn(markdown: string): string[] {
  return renderBody(markdown, "en").remarks.map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} ${remedy}`,
  );
}

describe("Markdown in a block of HTML", () => {
  const slips: readonly (readonly [markdown: string, place: string, written: string])[] = [
    ["<figure></figure>\n*A lamp at night*", "2:1", "*A lamp at night*"],
    ["One.\n\n<br>\n## The third part\n\nTwo.", "4:1", "## The third part"],
    ["<table><tr><td>**x**</td></tr></table>", "1:16", "**x**"],
    ["> <div>\n> - a\n> - b\n> </div>", "2:3", "- a"],
    ["- <div>\n  See [it](https://example.org/a).\n  </div>", "2:7", "[it](https://example.org/a)"],
    ["<p>\n![A lamp](./lamp.png) and **more**\n</p>", "2:1", "![A lamp](./lamp.png)"],
    ["<!-- **x** --><p>The species _Larus fuscus_ and `a`</p>", "1:30", "_Larus fuscus_"],
    ["<pre>**a**</pre>\n<p>Run `make`.</p>", "2:8", "`make`"],
  ];
  for (const [markdown, place, written] of slips)
    it(`gets one warning a block: ${JSON.stringify(markdown)}`, () => {
      const remarks = remarksOn(markdown);

      assert.deepEqual(remarks, [`${place} "${written}" ${BECAUSE} ${REMEDY}`]);
    });

  it("of other systems gets the same warning as elsewhere", () => {
    const remarks = remarksOn('<figure>\n{% image "a.png" %}\n</figure>');

    assert.deepEqual(remarks, [
      '2:1 "{% image "a.png" %}" is syntax of another system, and is shown as typed. Write it in Markdown or HTML; to show it as text, put it in backticks.',
    ]);
  });

  it("means Markdown after an empty line, and is only text where it looks like nothing else", () => {
    const markdown = [
      "<div>\n\n**a** and *b*\n\n</div>",
      "<p>f(*args, **kwargs), 2*3*4, a_b_c, * * * and see https://example.org/_a_/</p>",
      "<p>- An aside\nand [sic] (so)</p>",
      "<pre>\n# a\n**b** `c`\n</pre>",
      '<code>**a**</code> <img src="/a_b_.png" alt="*a*">',
      "A <b>word</b> in **text**",
    ].join("\n\n");

    const remarks = renderBody(markdown, "en").remarks.filter(({ message }) => message.includes("shown"));

    assert.deepEqual(remarks, []);
  });
});
