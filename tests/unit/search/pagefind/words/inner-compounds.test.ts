import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { innerCompounds } from "../../../../../src/search/pagefind/words/inner-compounds.ts";

describe("A compound", () => {
  for (const [word, compounds] of Object.entries({
    "sea-level-rise": ["sea-level", "level-rise"],
    "A-B-C": ["a-b", "b-c"],
    "a-b-c-d": ["a-b-c", "b-c-d", "a-b", "b-c", "c-d"],
    "(12-year-olds),": ["12-year", "year-olds"],
    "CIO/CTO/CISO": ["cio/cto", "cto/ciso"],
    "jane.doe@example.org": [
      ...["jane.doe@example", "doe@example.org"],
      ...["jane.doe", "doe@example", "example.org"],
    ],
    "2019-10-02": ["2019-10", "10-02"],
    level_of_trust: ["level_of", "of_trust"],
    DigitalGovToolkit: ["digitalgov", "govtoolkit"],
    "café-crème-brûlée": ["café-crème", "crème-brûlée"],
    "don't-know-how": ["dont-know", "know-how"],
  })) {
    it(`${word} has compounds in it`, () => {
      assert.deepEqual(innerCompounds(word), compounds);
    });
  }

  for (const word of ["tide", "sea-level", "U.S.-based", "U.S.A.", "1,000,000", "e.g.", "--", "don't"]) {
    it(`${word} has none`, () => {
      assert.deepEqual(innerCompounds(word), []);
    });
  }

  it("of very many parts has those of two and three", () => {
    assert.deepEqual(innerCompounds("a/b/c/d/e/f/g"), [
      ...["a/b/c", "b/c/d", "c/d/e", "d/e/f", "e/f/g"],
      ...["a/b", "b/c", "c/d", "d/e", "e/f", "f/g"],
    ]);
  });
});
