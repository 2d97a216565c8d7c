import assert from "node:assert/strict";
import { describe, it } from "node:test";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { leanGfm, partsOf } from "../../../src/markdown/lean-gfm.ts";

const ALL = { addresses: true, addressEnds: true, mails: true, tables: true, eastAsian: true };
const NONE = { addresses: false, addressEnds: false, mails: false, tables: false, eastAsian: false };

function parse(markdown: string, parts: typeof ALL): unknown {
  return unified().use(remarkParse).use(leanGfm, parts).parse(markdown);
}

describe("GitHub's Markdown without what a body does not use", () => {
  it("uses no part for text, links, tags and quoted addresses", () => {
    const markdown =
      'A [link](https://www.example.org/x_y) and [two](<https://example.org> "T"), <https://example.org>,\n' +
      '<a href="https://example.org">three</a>, @mention and 9~10[^1].\n\n[^1]: Note.';

    const parts = partsOf(markdown);

    assert.deepEqual(parts, NONE);
    assert.deepEqual(parse(markdown, parts), parse(markdown, ALL));
  });

  it("uses each part where it may be needed", () => {
    const bodies = [
      "See www.example.org",
      "See (HTTPS://example.org)",
      "[^1]: https://example.org",
      '<img src="https://example.org/a.png" alt="The "new" one">',
      "To me@example.org",
      "a.b+c@d",
      "a | b",
      "a\n:-",
      "**가(a)**나",
      "https://example.org/a에서",
    ];

    const parts = bodies.map(partsOf);

    assert.deepEqual(parts, [
      { ...NONE, addresses: true },
      { ...NONE, addresses: true },
      { ...NONE, addresses: true },
      { ...NONE, addresses: true },
      { ...NONE, mails: true },
      { ...NONE, mails: true },
      { ...NONE, tables: true },
      { ...NONE, tables: true },
      { ...NONE, eastAsian: true },
      { ...NONE, addresses: true, addressEnds: true, eastAsian: true },
    ]);
    for (const [index, markdown] of bodies.entries()) {
      assert.deepEqual(parse(markdown, parts[index] ?? NONE), parse(markdown, ALL));
    }
  });

  it("leaves out what it is told to", () => {
    const markdown = "www.example.org me@example.org\n\n| a |\n|---|";

    const withAll = JSON.stringify(parse(markdown, ALL));
    const withNone = JSON.stringify(parse(markdown, NONE));

    assert.deepEqual(withAll.match(/"type":"(?:link|table)"/g), [
      '"type":"link"',
      '"type":"link"',
      '"type":"table"',
    ]);
    assert.equal(withNone.match(/"type":"(?:link|table)"/g), null);
  });
});
