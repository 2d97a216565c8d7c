import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { readAttributes, scanHtml } from "../../../../src/model/markup/scan-html.ts";

function scan(html: string): readonly string[] {
  const heard: string[] = [];
  scanHtml(html, {
    onOpen: (name, attributes) => heard.push(`<${name}|${attributes}>`),
    onClose: (name) => heard.push(`</${name}>`),
    onText: (text) => heard.push(text),
  });
  return heard;
}

describe("Scanning HTML", () => {
  it("gives tags and text in their order", () => {
    assert.deepEqual(scan('a<P class="x > y">b &amp; c<br/><my-tag x=1></P >d'), [
      "a",
      '<p| class="x > y">',
      "b &amp; c",
      "<br|/>",
      "<my-tag| x=1>",
      "</p>",
      "d",
    ]);
  });

  it("passes over comments, the document type and what scripts and styles hold", () => {
    assert.deepEqual(
      scan(
        '<!doctype html><!-- <p> --><script>if (a<b) "</p>"</SCRIPT><style>a>b{}</style><title>a <b></title>',
      ),
      ["<script|>", "</script>", "<style|>", "</style>", "<title|>", "</title>"],
    );
  });

  it("takes signs that begin no tag for text", () => {
    assert.deepEqual(scan("1 < 2 <3 a>b"), ["1 < 2 <3 a>b"]);
  });

  it("can be begun again by what hears it", () => {
    const inner: string[] = [];
    const outer: string[] = [];

    scanHtml("<a></a><b></b>", {
      onOpen: (name) => {
        outer.push(name);
        scanHtml("<i></i>", { onOpen: (own) => inner.push(own) });
      },
    });

    assert.deepEqual(
      [outer, inner],
      [
        ["a", "b"],
        ["i", "i"],
      ],
    );
  });

  it("reads attributes as they are written, the first of each name", () => {
    assert.deepEqual(
      [...readAttributes(` id="a &amp; b" class='c' hidden data-x=1 id="z"/`)],
      [
        ["id", "a &amp; b"],
        ["class", "c"],
        ["hidden", ""],
        ["data-x", "1"],
      ],
    );
  });
});
