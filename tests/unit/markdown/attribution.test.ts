import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { renderBody } from "../../../src/markdown/render/render-body.ts";

describe("A quotation", () => {
  it("has its last paragraph marked as the attribution if it begins with a dash", () => {
    const quotations = [
      "> Words.\n>\n> — A fisherman",
      "> Words.\n>\n> More words.",
      "> — A word with a dash",
      "> – One.\n>\n> – Two.\n>\n> Three.",
    ];

    const marked = quotations.map(
      (markdown) => /<p class="attribution">(.*?)<\/p>/.exec(renderBody(markdown, "en").html)?.[1],
    );

    assert.deepEqual(marked, ["— A fisherman", undefined, undefined, undefined]);
  });
});
