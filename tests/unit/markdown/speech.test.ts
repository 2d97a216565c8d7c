import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../src/markdown/render/render-body.ts";

describe("A paragraph", () => {
  it("that begins with a name in bold is marked as that speaker's, with the mark after the name apart", () => {
    const paragraphs = [
      "**Bae Sori.** When did you go?",
      "**조돌산:** 팔십이 년.",
      "**Not a name** but a stress.",
      "**The whole paragraph.**",
      "It was **late.** He left.",
      "- **One.** In a list.",
    ];

    const marked = paragraphs.map((markdown) =>
      /<p class="speech"><strong class="speaker">(.*?)<span class="mark">(.)<\/span><\/strong>/
        .exec(renderBody(markdown, "en").html)
        ?.slice(1),
    );

    assert.deepEqual(marked, [
      ["Bae Sori", "."],
      ["조돌산", ":"],
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});
