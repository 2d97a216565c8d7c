import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";

function remarksOn(markdown: string): string[] {
  return renderBody(markdown, "en").remarks.map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} ${remedy}`,
  );
}

const STANDS = "is shown, because it stands between a letter and a punctuation mark.";
const OUTSIDE =
  "Put a space or the punctuation mark outside the **, or write <strong> and </strong> instead.";

describe("Signs within a line", () => {
  it("get a warning where they stand between a letter and a punctuation mark", () => {
    const remarks = remarksOn(
      '**Note:**text goes on and **"so"**they.\n\nWong**,** a deputy. **[A link](https://example.org)**s and **`code`**s.',
    );

    assert.deepEqual(remarks, [
      `1:1 The ** around "Note:" ${STANDS} ${OUTSIDE}`,
      `1:27 The ** around ""so"" ${STANDS} ${OUTSIDE}`,
      `3:5 The ** around "," ${STANDS} ${OUTSIDE}`,
      `3:21 The ** around "…A link…" ${STANDS} ${OUTSIDE}`,
      `3:60 The ** around "…" ${STANDS} ${OUTSIDE}`,
    ]);
  });

  it("get a warning where an invisible space follows them", () => {
    const remarks = remarksOn("**제3조(목적)**\u200B에 따라");

    assert.deepEqual(remarks, [
      '1:1 The ** around "제3조(목적)" is shown, because an invisible space (U+200B) follows it. Delete the invisible character after **제3조(목적)**.',
    ]);
  });

  it("get a warning where they name an emoji", () => {
    const remarks = remarksOn("Shipped :tada:, and thanks (:heart_eyes:)");

    const remedy = "Write the character itself, or take it out; to show the name, put it in backticks.";
    assert.deepEqual(remarks, [
      `1:9 ":tada:" is a code for an emoji in other systems, and is shown as typed. ${remedy}`,
      `1:29 ":heart_eyes:" is a code for an emoji in other systems, and is shown as typed. ${remedy}`,
    ]);
  });

  it("get a warning where a template or a link goes over lines", () => {
    const remarks = remarksOn('{% include "a.html",\nimage: "x" %}\n\n![A lamp\nat night](my lamp.png)');

    assert.deepEqual(remarks, [
      '1:1 "{% include "a.html", image: "x" %}" is syntax of another system, and is shown as typed. Write it in Markdown or HTML; to show it as text, put it in backticks.',
      '4:1 The image to "my lamp.png" is shown as typed, because there is a space in its address. Write my%20lamp.png, with %20 for each space.',
    ]);
  });

  const foreign = [
    "==marked==",
    "[!NOTE]",
    "[toc]",
    "^[a note within the line]",
    "*[HTML]: HyperText",
    "H~2~O",
    "Term\n: Its meaning",
    "\\newpage",
  ];
  for (const markdown of foreign)
    it(`get a warning where other systems have a meaning for them: ${JSON.stringify(markdown)}`, () => {
      const written = markdown.replace(/^H|O$|^Term\n/g, "");

      const [remark, ...others] = renderBody(markdown, "en").remarks;

      assert.equal(remark?.message, `"${written}" is syntax of another system, and is shown as typed.`);
      assert.deepEqual(others, []);
    });

  it("get a warning where they are a formula, and not where they are prices", () => {
    const remarks = remarksOn("So $x^2$ and\n$$\\frac{a}{b}$$, for $5 and US$6, not $a or b$, `$x^2$`.");

    const remedy =
      "Write the formula as text, or show it as an image: ![the formula in words](./formula.svg).";
    assert.deepEqual(remarks, [
      `1:4 "$x^2$" is a TeX formula, and is shown as typed. ${remedy}`,
      `2:1 "$$\\frac{a}{b}$$" is a TeX formula, and is shown as typed. ${remedy}`,
    ]);
  });

  it("are no slips in sums, programs and sound emphasis", () => {
    const remarks = remarksOn(
      [
        "2**-1 + x**2, f(*args, **kwargs), 10:30:45, std::mem::swap, a :b: c, `:tada:`",
        '**a**, (**b**), **c**/**d**, **e.** (**f**), **Note:** it. "**g**" **U.S.**—**h**',
        "**한국(가)**은 **“나”**라고 **A+**를",
      ].join("\n\n"),
    );

    assert.deepEqual(remarks, []);
  });
});
