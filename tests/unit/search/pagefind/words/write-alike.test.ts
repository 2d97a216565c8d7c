import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { writeAlike } from "../../../../../src/search/pagefind/words/write-alike.ts";

const ALIKE: Readonly<Record<string, readonly string[]>> = {
  "한-중": ["한·중", "한ㆍ중", "한\u119e중", "한・중", "한･중", "한‧중", "한•중", "한∙중"],
  G20: ["Ｇ２０"],
  fine: ["ﬁne"],
  "IV-b": ["Ⅳ-b", "Ⅳ–b"],
  "1-12": ["①-⑫"],
  "100km": ["100㎞"],
  "20-C": ["20℃", "20°C"],
  CO2: ["CO₂"],
  가격: ["가격".normalize("NFD")],
  カタカナ: ["ｶﾀｶﾅ"],
  math: ["𝐦𝐚𝐭𝐡"],
  "don't": ["don’t", "donʼt", "don＇t", "don‘t"],
  "Hawai'i": ["Hawaiʻi", "Hawai‘i"],
  "policy-which": ["policy—which", "policy→which"],
  "policy...which": ["policy…which"],
  "(doc.score)": ["(_doc.score_)", "__(doc.score)"],
  cooperate: ["co\u00adoperate", "\ufeffcooperate"],
};
/** Would be another word in plain letters, are emoji, or have nothing but invisible signs. */
const UNLIKE = ["Google™", "2½", "🚀", "tide🌊", "1️⃣", "\u2060", "sea_level", "ᄒᆞᆫ"];

describe("A word", () => {
  for (const [plain, others] of Object.entries(ALIKE)) {
    it(`is ${plain}, however it is written`, () => {
      assert.deepEqual([plain, ...others].map(writeAlike), Array(others.length + 1).fill(plain));
    });
  }

  it("stays as it is if it would become another word", () => {
    assert.deepEqual(UNLIKE.map(writeAlike), UNLIKE);
  });

  it("has no space in it", () => {
    assert.deepEqual(
      ["ﷺ", "a\u00a8", "ﹰ"].filter((word) => /\s/.test(writeAlike(word))),
      [],
    );
  });
});
