import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { languageOfTitle } from "../../../../src/model/language/title-language.ts";

describe("The language of a title", () => {
  for (const [title, language] of [
    ["테스트 글", "ko"],
    ["테스트 글".normalize("NFD"), "ko"],
    ["한미동맹의 미래 (US–ROK)", "ko"],
    ["韓國의 外交政策", "ko"],
    ["AI와 안보 정책의 방향", "ko"],
    ["日本の外交", "ja"],
    ["The word 한 in policy", undefined],
    ["A Title", undefined],
    ["外交", undefined],
    ["2030", undefined],
  ] as const) {
    it(`is ${language ?? "not known"} for “${title}”`, () => {
      const found = languageOfTitle(title);

      assert.equal(found, language);
    });
  }
});
