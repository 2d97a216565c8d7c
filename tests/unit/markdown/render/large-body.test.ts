import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { excerptOf } from "../../../../src/markdown/excerpt.ts";
import { renderBody } from "../../../../src/markdown/render/render-body.ts";

const SECONDS = 5_000;

describe("A large or deep body", () => {
  it("of 200 kB is rendered whole", { timeout: SECONDS }, () => {
    const paragraph = "The *quick* brown fox [jumps](x.md) over the lazy dog, **again** and again.\n\n";
    const markdown = paragraph.repeat(2_700);

    const { html, links } = renderBody(markdown, "en");

    assert.equal(html.match(/<p>/g)?.length, 2_700);
    assert.deepEqual(links.at(-1), { target: "x.md", line: 5_399, column: 23 });
  });

  it("of signs that are almost Markdown is looked through", { timeout: 4 * SECONDS }, () => {
    const units = [
      "www.",
      "{%",
      "{{a",
      "[^a",
      "<b “",
      "** a",
      "[a](b",
      "(a)[",
      "[[a",
      "__가",
      "a\n##b\n",
      "| a |\n",
    ];

    const rendered = units.map((unit) => renderBody(`x ${unit.repeat(3_000)}`, "ko"));

    assert.equal(rendered[10]?.remarks.length, 3_000);
    assert.equal(rendered[11]?.remarks.length, 1);
  });

  it("of a thousand quotes or brackets within each other is rendered", { timeout: SECONDS }, () => {
    const bodies = [`${">".repeat(1_000)} x`, `${"[".repeat(1_000)}x${"]".repeat(1_000)}`, "[".repeat(1_000)];

    const rendered = bodies.map((markdown) => renderBody(markdown, "en"));

    assert.equal(rendered[0]?.html.match(/<blockquote>/g)?.length, 1_000);
    assert.equal(rendered[1]?.html, `<p>${bodies[1]}</p>`);
    assert.equal(rendered[2]?.html, `<p>${bodies[2]}</p>`);
    assert.deepEqual(bodies.map(excerptOf), ["", "…", "…"]);
  });

  it("that is too deep is a problem and not a crash", { timeout: SECONDS }, () => {
    const markdown = `${"<div>".repeat(20_000)}x`;

    const body = renderBody(markdown, "en");

    assert.deepEqual(body, {
      html: "",
      headings: [],
      anchors: [],
      links: [],
      images: [],
      excerpt: "",
      remarks: [
        {
          line: 1,
          column: 1,
          id: "unrenderable-body",
          message: "The body cannot be rendered, because quotes, lists or tags are nested too deeply in it.",
          remedy: "Close what is left open, or take some levels out.",
        },
      ],
    });
  });
});
