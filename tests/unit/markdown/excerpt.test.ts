import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { excerptOf } from "../../../src/markdown/excerpt.ts";

describe("An excerpt", () => {
  it("is the plain text of a short body", () => {
    const markdown = "The *first* [line](x.md)\nand `code`.  \nNext\n\n> Quoted **text**.\n\n- one\n- two";

    const excerpt = excerptOf(markdown);

    assert.equal(excerpt, "The first line and code. Next Quoted text. one two");
  });

  it("leaves out headings, images, tables, code, HTML and footnotes", () => {
    const markdown =
      "# Title\n\n![Alt](a.png)\n\n| a |\n|---|\n\n```\ncode\n```\n\n<div>html</div>\n\n***\n\n" +
      "Talks[^1] <b>failed</b>.<br>Again ![x][y]\n\n[^1]: Note.\n\n[y]: y.png";

    const excerpt = excerptOf(markdown);

    assert.equal(excerpt, "Talks failed. Again");
  });

  it("separates words that only tags separate", () => {
    const excerpt = excerptOf("High tide<br>at six<hr>Low tide</p><p>at noon <b>to</b>day.");

    assert.equal(excerpt, "High tide at six Low tide at noon today.");
  });

  it("is cut between words and shows that", () => {
    const markdown = `${"word ".repeat(39)}words, longest of all`;

    const excerpt = excerptOf(markdown);

    assert.equal(excerpt, `${"word ".repeat(39).trim()}…`);
  });

  it("is cut between words in Korean", () => {
    const markdown = "한반도의 평화와 번영을 위한 정책 연구는 계속되고 있다. ".repeat(20);

    const excerpt = excerptOf(markdown);

    assert.equal(excerpt, `${"한반도의 평화와 번영을 위한 정책 연구는 계속되고 있다. ".repeat(6)}한반도의…`);
  });

  it("is cut between characters where there are no spaces", () => {
    const markdown = "𠮷".repeat(150);

    const excerpt = excerptOf(markdown);

    assert.equal(excerpt, `${"𠮷".repeat(99)}…`);
  });

  it("finds its text after a long beginning that it leaves out", () => {
    const markdown = `| a |\n|---|\n${"| 1 |\n".repeat(500)}\n\n\`\`\`\n${"code\n\n".repeat(500)}\`\`\`\n\nAt last.`;

    const excerpt = excerptOf(markdown);

    assert.equal(excerpt, "At last.");
  });

  it("knows addresses and notes that are defined at the end of a long body", () => {
    const markdown = `See [the treaty][t] again[^1].\n\n${"## Heading\n\n".repeat(400)}\n\n[t]: x.md\n[^1]: Note.`;

    const excerpt = excerptOf(markdown);

    assert.equal(excerpt, "See the treaty again.");
  });

  it("is empty for a body without text", () => {
    const markdown = "## Only a heading\n";

    const excerpt = excerptOf(markdown);

    assert.equal(excerpt, "");
  });
});
