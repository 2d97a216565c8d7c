import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { resolveRelative } from "../../../../src/model/addresses/relative-path.ts";

describe("A relative path", () => {
  it("leads from its file to another within the content folder", () => {
    const targets = [
      "other.md",
      "./other.md",
      "../2019/other.md",
      "../../authors/mina.md",
      ".//a/./b/../c.png",
      "",
    ];

    const paths = targets.map((target) => resolveRelative("articles/2021/first.md", target));

    assert.deepEqual(paths, [
      "articles/2021/other.md",
      "articles/2021/other.md",
      "articles/2019/other.md",
      "authors/mina.md",
      "articles/2021/a/c.png",
      "articles/2021",
    ]);
  });

  it("that leads out of the content folder says so, and does not come back in by it", () => {
    const targets = ["../../../secret", "../../../../secret", "../../../a/../../b"];

    const paths = targets.map((target) => resolveRelative("articles/2021/first.md", target));

    assert.deepEqual(paths, ["../secret", "../../secret", "../../b"]);
  });
});
