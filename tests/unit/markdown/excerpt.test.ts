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

  it("shows no signs of emphasis and links that went wrong", () => {
    const markdown =
      '**"통일"**은 **목표**다. aptly named** National Month** __ _Note: *“a”*b `**kw` snake_case, 2 * 3 and [a [b](c.md "d"e") f';

    const excerpt = excerptOf(markdown);

    assert.equal(
      excerpt,
      '"통일"은 목표다. aptly named National Month Note: “a”b **kw snake_case, 2 * 3 and [a b f',
    );
  });

  it("ends with the last sentence that is not too long", () => {
    const [first, second, third] = [150, 45, 60].map((length) => `${"Tide ".repeat(length / 5).trim()}.`);

    const excerpt = excerptOf(`${first} ${second} ${third}`);

    assert.equal(excerpt, `${first} ${second}`);
  });

  it("ends with a sentence that is a little longer rather than with a very short one", () => {
    const [short, long] = ["The tide is late tonight.", `${"Tide ".repeat(40).trim()}.`];

    const excerpt = excerptOf(`${short} ${long} More.`);

    assert.equal(excerpt, `${short} ${long}`);
  });

  it("takes no full stop of an abbreviation, an initial or a number for the end of a sentence", () => {
    const markdown = `${"Tide ".repeat(24)}by Dr. J. Noh, Prof. Seo et al. U.S. Navy, vs. 3.5 m (cf. Vol. 2) on Nov. 3 a.m. ${"tide ".repeat(30)}`;

    const excerpt = excerptOf(markdown);

    assert.equal(excerpt, `${markdown.slice(0, markdown.lastIndexOf(" ", 198))}…`);
  });

  it("keeps the quotation marks and brackets that end with a sentence", () => {
    const sentence = `He said: “${"Tide ".repeat(25).trim()}.”)`;

    const excerpt = excerptOf(`${sentence} ${"Tide ".repeat(40)}`);

    assert.equal(excerpt, sentence);
  });

  it("is cut between words if no sentence ends in reach, and shows that", () => {
    const markdown = `${"word ".repeat(39)}words, longest of all ${"word ".repeat(9)}`;

    const excerpt = excerptOf(markdown);

    assert.equal(excerpt, `${"word ".repeat(39).trim()}…`);
  });

  it("is half as many letters in Korean, and ends with a sentence", () => {
    const sentence = "한반도의 평화와 번영을 위한 정책 연구는 계속되고 있어요.";

    const excerpt = excerptOf(`${sentence} `.repeat(20));

    assert.equal(excerpt, `${sentence} `.repeat(3).trim());
  });

  it("is cut between words in Korean", () => {
    const excerpt = excerptOf("한반도의 평화와 번영을 위한 정책 연구 ".repeat(20));

    assert.equal(excerpt, `${"한반도의 평화와 번영을 위한 정책 연구 ".repeat(5)}한반도의…`);
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
