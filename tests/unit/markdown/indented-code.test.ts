import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../src/markdown/render/render-body.ts";

const remarkOn = (place: string, first: string, kind: string) =>
  `${place} The ${kind} that begins with "${first}" is shown as code, because it is indented by four spaces after a blank line. ` +
  "Take the spaces out; if it is meant as code, put it between lines of ```.";

function remarksOf(markdown: string): readonly string[] {
  return renderBody(markdown, "en").remarks.map(
    ({ line, column, message, remedy }) => `${line}:${column} ${message} ${remedy}`,
  );
}

describe("A block of code by indentation", () => {
  it("gets a warning where it is HTML", () => {
    const markdown = '<ol>\n<li>a</li>\n\n    <li style="margin: 0">\n      b\n    </li></ol>\n\n\t</div>\n';

    const remarks = remarksOf(markdown).filter((remark) => remark.includes("as code"));

    assert.deepEqual(remarks, [remarkOn("4:1", '<li style="margin: 0">', "HTML")]);
  });

  it("gets a warning where it is a list", () => {
    assert.deepEqual(remarksOf("a\n\n    - b\n    - c\n\n- d\n\n    1. e"), [
      remarkOn("3:1", "- b", "a list"),
    ]);
    assert.deepEqual(remarksOf("1. a\n\n       2) b"), [remarkOn("3:4", "2) b", "a list")]);
  });

  it("gets a warning where it is a table", () => {
    const remarks = remarksOf(
      "a\n\n    | Year | Boats |\n    |------|-------|\n    | 2020 | 3 |\n\nb\n\n    a | b\n    c | d",
    );

    assert.deepEqual(remarks, [remarkOn("3:1", "| Year | Boats |", "a table")]);
  });

  it("is code otherwise, and so is what stands between fences", () => {
    const markdown =
      "a\n\n    const a = b < c;\n    <T>(a)\n\n```\n<li>a</li>\n```\n\n~~~\n- a\n~~~\n\n<pre>- a</pre>\n\n    -1 - 2";

    assert.deepEqual(remarksOf(markdown), []);
  });
});
