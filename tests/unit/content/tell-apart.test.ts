import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { didYouMean } from "../../../src/content/suggest.ts";
import { tellApart } from "../../../src/content/tell-apart.ts";

describe("Two names that look alike", () => {
  it("are told apart by the first character in which they differ", () => {
    const pairs = [
      ["сho-dolsan", "cho-dolsan"],
      ["noh‑garam", "noh-garam"],
      ["paper\u00a01.pdf", "paper 1.pdf"],
      ["noh\u200bgaram", "nohgaram"],
      ["nohgaram", "nohgaram\u200b"],
      ["첫-빛", "첫-빛".normalize("NFD")],
      ["한·중", "한ㆍ중"],
    ] as const;

    const sentences = pairs.map(([own, other]) => tellApart(own, other));

    assert.deepEqual(sentences, [
      "They look alike, but character 1 is U+0441 (Cyrillic) in what you wrote, and U+0063 in that. ",
      "They look alike, but character 4 is U+2011 (a dash) in what you wrote, and U+002D (a dash) in that. ",
      "They look alike, but character 6 is U+00A0 (a space) in what you wrote, and U+0020 (a space) in that. ",
      "Character 4 of what you wrote, U+200B, is invisible. ",
      "Character 9 of that, U+200B, is invisible. ",
      "The two differ in their Unicode form. ",
      "They look alike, but character 2 is U+00B7 in what you wrote, and U+318D in that. ",
    ]);
  });

  it("are told apart when one is suggested for the other; names that look different need no such help", () => {
    const proposals = ["сho-dolsan", "cho-dolsam"].map((id) => didYouMean(id, ["cho-dolsan"]));

    assert.deepEqual(proposals, [
      'Did you mean "cho-dolsan"? They look alike, but character 1 is U+0441 (Cyrillic) in what you wrote, and U+0063 in that. ',
      'Did you mean "cho-dolsan"? ',
    ]);
  });
});
