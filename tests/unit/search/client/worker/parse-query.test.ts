import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseQuery } from "../../../../../src/search/client/worker/parse-query.ts";
import { readFunctionWords } from "../../../../../src/search/client/worker/select-content-words.ts";
import { FUNCTION_WORDS } from "../../../../../src/search/function-words.ts";

const patterns = readFunctionWords(FUNCTION_WORDS);

describe("A query", () => {
  for (const [text, words, phrases = []] of [
    ["sea-level COVID-19", ["sealevel", "COVID19"]],
    ["don’t don't", ["dont"]],
    ["U.S. R&D C++ 1,000 10% $3.5", ["US", "RD", "C", "1000", "10", "35"]],
    ["한・중은 한ㆍ중", ["한중"]],
    ["Ｇ２０ ﬁne Ⅳ ①", ["G20", "fine", "IV", "1"]],
    ["tide🌊rise 👩‍🔬 🇰🇷 ☀️", ["tide", "🌊", "rise", "👩‍🔬", "🇰🇷", "☀️"]],
    ["Google™ &&& — …", ["Google"]],
    ["＂sea level＂ rise", ["rise"], ["sea level"]],
    ["“🚀 rockets”", [], ["🚀 rockets"]],
  ] as const) {
    it(`of ${text} looks for ${[...phrases, ...words].join(", ")}`, () => {
      const query = parseQuery(text, patterns);

      assert.deepEqual([query.words, query.phrases], [words, phrases]);
    });
  }
});
