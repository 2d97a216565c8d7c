import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";
import { PROBLEM_KINDS } from "../../../../src/model/problem-kinds/problem-kinds.ts";

function remarksOn(markdown: string): string[] {
  return renderBody(markdown, "en").remarks.map(
    ({ line, column, id, message, remedy }) =>
      `${line}:${column} ${PROBLEM_KINDS[id].severity}: ${message} ${remedy}`,
  );
}

describe("Text that an author meant as Markdown", () => {
  it("gets a warning where a link is shown as typed", () => {
    const markdown = [
      "![A](./seagrass bed.png) and [the *report*](my file (1).pdf),",
      "[c](x.pdf “Title”), [d] (https://example.org/a), (e)[https://example.org/b],",
      "[f][nowhere], [g](https://en.wikipedia.org/wiki/Foo_(bar)",
      "",
      "[h](https://example.org/c and more",
      "",
      "[i](mailto: me@example.org)",
      "",
      "[j](https://example.org/a-very-long-name-of-a-page/with-a-second-part-that-is-long-too and more)",
    ].join("\n");

    const remarks = remarksOn(markdown);

    assert.deepEqual(remarks, [
      '1:1 warning: The image to "./seagrass bed.png" is shown as typed, because there is a space in its address. Write ./seagrass%20bed.png, with %20 for each space.',
      '1:30 warning: The link to "my file (1).pdf" is shown as typed, because there is a space in its address. Write my%20file%20(1).pdf, with %20 for each space.',
      '2:1 warning: The link to "x.pdf" is shown as typed, because its title is in curly quotation marks. Put the title in straight ones: "…".',
      '2:21 warning: The link to "https://example.org/a" is shown as typed, because of the space before its round bracket. Take the space out.',
      '2:50 warning: The brackets of the link to "https://example.org/b" are the wrong way round. Write [e](https://example.org/b).',
      '3:1 warning: The link refers to "[nowhere]", but no line gives its address. Add one, as "[nowhere]: https://…", or write the address in round brackets.',
      '3:15 warning: The link to "https://en.wikipedia.org/wiki/Foo_(bar)" is shown as typed, because its round bracket is not closed. Write a ) after https://en.wikipedia.org/wiki/Foo_(bar).',
      '5:1 warning: The link to "https://example.org/c" is shown as typed, because its round bracket is not closed. Write a ) after https://example.org/c.',
      '7:1 warning: The link to "mailto: me@example.org" is shown as typed, because there is a space in its address. Write mailto:me@example.org.',
      '9:1 warning: The link to "https://example.org/a-very-long-name-of-a-page/with-a-second-part-that-is-long-…" is shown as typed, because there is a space in its address. Write %20 for each space that belongs to the address, and take out what does not.',
    ]);
  });

  it("may be words in brackets", () => {
    const markdown = [
      "[sic](see the note) [and/or](maybe) (so)[1] [1][2] [x] (see p. 3) \\[a](b c.pdf) [i](<my file.pdf>)",
      '[z](\nhttps://example.org) [t](https://example.org\n"Title") [y](https://example.org/a_(b))',
    ].join("\n\n");

    const remarks = remarksOn(markdown);

    assert.deepEqual(remarks, []);
  });

  it("gets a warning where a heading has no space", () => {
    const markdown = "##Findings\n\n#Key Findings of the Year\n\nText\n###1. More\n\n＃ 제목\n\n> ##Quoted";

    const remarks = remarksOn(markdown);

    const because = "is not a heading, because a heading needs # and a space.";
    const otherwise = "to begin a line with a literal #, write \\#.";
    assert.deepEqual(remarks, [
      `1:1 warning: The line "##Findings" ${because} Write "## Findings"; ${otherwise}`,
      `3:1 warning: The line "#Key Findings of the Year" ${because} Write "# Key Findings of the Year"; ${otherwise}`,
      `6:1 warning: The line "###1. More" ${because} Write "### 1. More"; ${otherwise}`,
      `8:1 warning: The line "＃ 제목" ${because} Write "# 제목"; ${otherwise}`,
      `10:3 warning: The line "##Quoted" ${because} Write "## Quoted"; ${otherwise}`,
    ]);
  });

  it("may be a tag or a number", () => {
    const markdown =
      "#hashtag\n\n#MeToo\n\n#MeToo and the law.\n\n#Law and #order\n\n#1 in Asia\n\nC# ##x\n\n\\##no";

    const remarks = remarksOn(markdown);

    assert.deepEqual(remarks, []);
  });

  it("gets a warning where a table lacks its row of dashes, or cells of it", () => {
    const markdown =
      "| a | b |\n| c | d |\n\nText:\n| a |\n| b |\n\n| a | b |\n|---|---|---|\n| c | d |\n\n| a |\n|---|\n| b |";

    const remarks = remarksOn(markdown);

    assert.deepEqual(remarks, [
      "1:1 warning: The table is shown as text, because there is no row of dashes below its first row. Write |---|---| there.",
      "5:1 warning: The table is shown as text, because there is no row of dashes below its first row. Write |---| there.",
      "8:1 warning: The table is shown as text, because its first row has 2 cells and the row of dashes 3. Write |---|---| below the first row.",
    ]);
  });

  it("gets a warning where a list runs together", () => {
    const markdown = "-one\n-two\n\n1.one\n2.two\n\n• a\n• b\n\n□ 개요\n○ 내용\n○ 결과\n\nText\n2. b\n3. c";

    const remarks = remarksOn(markdown);

    assert.deepEqual(remarks, [
      '1:1 warning: The list is shown as a paragraph, because there is no space after "-". Begin each item with "- ".',
      '4:1 warning: The list is shown as a paragraph, because there is no space after "1.". Begin each item with "1. ".',
      '7:1 warning: The list is shown as a paragraph, because "•" does not begin a list in Markdown. Begin each item with "- ".',
      '11:1 warning: The list is shown as a paragraph, because "○" does not begin a list in Markdown. Begin each item with "- ".',
      "15:1 warning: The list that begins with 2 is shown as a paragraph, because there is no empty line before it. Put an empty line before its first item.",
    ]);
  });

  it("may be a line that happens to begin like that, or lines that the author has separated", () => {
    const markdown =
      "In the year\n2019. Then\n\n–so–\nb\n\n• a  \n• b\n\n-5\n-7\n\n○ a<br>\n○ b\n\n1. a\n2. b";

    const remarks = remarksOn(markdown);

    assert.deepEqual(remarks, []);
  });

  it("gets a warning where emphasis holds a space, or underscores end before a letter", () => {
    const markdown = "**bold ** and **good**\n\n** Note ** x\n\nthe** end** x\n\n__강조__를 _약한_도";

    const remarks = remarksOn(markdown);

    assert.deepEqual(remarks, [
      '1:1 warning: The ** around "bold" is shown, because there is a space inside it. Write **bold**.',
      '3:1 warning: The ** around "Note" is shown, because there is a space inside it. Write **Note**.',
      '7:1 warning: The __ around "강조" is shown, because a letter follows it without a space. Write **강조**를….',
      '7:9 warning: The _ around "약한" is shown, because a letter follows it without a space. Write *약한*도….',
    ]);
  });

  it("may be a sign of arithmetic or of significance", () => {
    const remarks = remarksOn("2 ** 3 ** 4, 0.5** and 0.7 ** with **p < .05, snake__case__name");

    assert.deepEqual(remarks, []);
  });

  it("gets a warning where a block of code is not closed", () => {
    const remarks = remarksOn("~~~ yaml\na: 1\n~~~~\n\n> ```\n> b\n> ```\n\n```js\n1\n\nText.");

    assert.deepEqual(remarks, [
      '9:1 warning: The block of code that begins with "```js" is not closed, so everything after it is shown as code. Put a line of ``` where it ends.',
    ]);
  });

  it("gets a warning where it is written for another system", () => {
    const markdown =
      "{{< youtube x >}} {% include a %} [[Page Name]] a^[note]\n\n::: warning\na\n:::\n\n## Heading {#id}\n\n[TOC]";

    const remarks = remarksOn(markdown);

    assert.deepEqual(
      remarks,
      [
        ["1:1", "{{< youtube x >}}"],
        ["1:19", "{% include a %}"],
        ["1:35", "[[Page Name]]"],
        ["1:50", "^[note]"],
        ["3:1", "::: warning"],
        ["7:12", "{#id}"],
        ["9:1", "[TOC]"],
      ].map(
        ([place, written]) =>
          `${place} warning: "${written}" is syntax of another system, and is shown as typed. Write it in Markdown or HTML; to show it as text, put it in backticks.`,
      ),
    );
  });

  it("gets a warning where quotation marks are curly", () => {
    const markdown =
      '<img src="https://example.org/a.png" alt=“Map”>\n\n[a](“https://example.org/b”)\n\n<span title=“An aside”>x</span>';

    const remarks = remarksOn(markdown).filter((remark) => !remark.includes("on another site"));

    assert.deepEqual(remarks, [
      '1:38 warning: The attribute alt=“Map” is in curly quotation marks, which HTML does not understand. Write alt="Map".',
      '3:1 warning: The link\'s address "“https://example.org/b”" has extra quotation marks around it. Take the quotation marks out; in a tag, use straight ones.',
      '5:7 warning: The attribute title=“An aside” is in curly quotation marks, which HTML does not understand. Write title="An aside".',
    ]);
    assert.match(renderBody(`${markdown} <b>c</b>`, "en").html, /<a href="https:\/\/example.org\/b"/);
  });

  it("gets a warning where a bare address seems to go on in Korean", () => {
    const remarks = remarksOn(
      "https://ko.wikipedia.org/wiki/대한민국 (https://example.org/에서) https://example.org/a에서",
    );

    assert.deepEqual(remarks, [
      '1:1 warning: The link ends at "https://ko.wikipedia.org/wiki/", before "대한민국". If that is part of the address, write <https://ko.wikipedia.org/wiki/대한민국>; if not, write <https://ko.wikipedia.org/wiki/>대한민국.',
    ]);
  });

  it("gets a warning where angle brackets contain no whole address", () => {
    const remarks = remarksOn(
      "<https://example.org/my file.pdf> <www.example.org> <https://example.org> <me@example.org>",
    );

    assert.deepEqual(remarks, [
      '1:1 warning: "<https://example.org/my file.pdf>" is shown with its angle brackets, because it is not a whole address. Write <https://example.org/my%20file.pdf>.',
      '1:35 warning: "<www.example.org>" is shown with its angle brackets, because it is not a whole address. Write <https://www.example.org>.',
    ]);
  });

  it("gets a warning where the body begins with a second front matter", () => {
    const remarks = remarksOn("\n---\ntitle: A\ntags:\n  - b\n---\n\nText.\n\n---\nNote: c\n---");

    assert.deepEqual(remarks, [
      "2:1 warning: A second block of front matter begins here and is shown as text. Move what you need into the first block, and take this one out.",
    ]);
  });

  it("is a problem where a merge conflict was saved", () => {
    const remarks = remarksOn(
      "One.\n\n<<<<<<< HEAD\nOurs.\n=======\nTheirs.\n>>>>>>> branch\n\nSummary\n=======",
    );

    assert.deepEqual(remarks, [
      '3:1 problem: The line "<<<<<<< HEAD" is left over from a merge conflict. Keep the right one of the two versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.',
    ]);
  });

  it("is left alone in code", () => {
    const slips = "[a](b c.pdf) [^9] **bold ** {{< x >}}\n##Findings\n| a |\n| b |\n<<<<<<< HEAD\n-a\n-b";
    const indented = slips.replaceAll(/^/gm, "    ");
    const inline = "`[a](b c.pdf)`, `[^9]`, <code>**bold ** [^8] {{< x >}}</code>";

    const remarks = remarksOn(
      `\`\`\`\n${slips}\n\`\`\`\n\n${indented}\n\n${inline}\n\n<pre>\n${slips}\n</pre>`,
    );

    assert.deepEqual(remarks, []);
  });
});
