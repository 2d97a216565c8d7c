import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { nameArticle } from "../../../../src/cli/new-article/name-article.ts";
import { ID } from "../../../../src/model/schemas/fields.ts";

describe("The name of an article's file", () => {
  for (const [title, id] of [
    ["Who Owns the Beach?", "who-owns-the-beach"],
    ["테스트 글", "테스트-글"],
    ["테스트 글".normalize("NFD"), "테스트-글"],
    ["한·중 관계: 2030년의 전망", "한중-관계-2030년의-전망"],
    ["Café  &  Crème — a note", "café-crème-a-note"],
    ["snake_case_name", "snake-case-name"],
    ["C++", "c"],
    ["🚀", ""],
    ["…", ""],
  ] as const) {
    it(`is “${id}” for “${title}”`, () => {
      const name = nameArticle(title);

      assert.equal(name, id);
      assert.ok(name === "" || ID.test(name));
    });
  }

  it("has as many words of a long title as fit, or a part of one long word", () => {
    const names = ["긴 제목 ".repeat(40), "가".repeat(200)].map(nameArticle);

    assert.deepEqual(
      names.map((name) => Buffer.byteLength(name)),
      [120, 120],
    );
    assert.ok(names.every((name) => ID.test(name)));
  });
});
