import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parseQuery, writeQuery } from "../../../../../src/search/client/worker/parse-query.ts";
import { readFunctionWords } from "../../../../../src/search/client/worker/select-content-words.ts";
import { FUNCTION_WORDS } from "../../../../../src/search/function-words.ts";

const patterns = readFunctionWords(FUNCTION_WORDS);
const read = (text: string) => writeQuery(parseQuery(text, patterns));
const readAll = (texts: readonly string[]) => Object.fromEntries(texts.map((text) => [text, read(text)]));

describe("A question", () => {
  it("asks for its content words, and not for its function words", () => {
    assert.deepEqual(
      readAll([
        "how to write good alt text",
        "Why is my website slow?",
        "What's the tide, and who'd know?",
        "Don’t we have a harbour",
        "how do I get a permit",
        "what happened to the ferry",
        "does anybody still hand ferries over to another keeper before winter",
      ]),
      {
        "how to write good alt text": "write good alt text",
        "Why is my website slow?": "website slow",
        "What's the tide, and who'd know?": "tide whod",
        "Don’t we have a harbour": "harbour",
        "how do I get a permit": "permit",
        "what happened to the ferry": "ferry",
        "does anybody still hand ferries over to another keeper before winter": "hand ferries keeper winter",
      },
    );
  });

  it("keeps all words if there are few, since they may be a title", () => {
    assert.deepEqual(readAll(["getting started", "make the tables", "who knows data"]), {
      "getting started": "getting started",
      "make the tables": "make the tables",
      "who knows data": "who knows data",
    });
  });

  it("keeps function words if it has no others", () => {
    assert.deepEqual(readAll(["the", "what is it", "who are we and how", "왜"]), {
      the: "the",
      "what is it": "what is it",
      "who are we and how": "who are we and how",
      왜: "왜",
    });
  });

  it("keeps words in capitals, unless all are", () => {
    assert.deepEqual(readAll(["what is the WHO", "IT in the Korea of US", "WHO IS THE KEEPER"]), {
      "what is the WHO": "WHO",
      "IT in the Korea of US": "IT Korea US",
      "WHO IS THE KEEPER": "KEEPER",
    });
  });

  it("keeps every word of a phrase", () => {
    assert.deepEqual(readAll(['is "the end of the pier" near the sea', "“who are we” now"]), {
      'is "the end of the pier" near the sea': '"the end of the pier" near sea',
      "“who are we” now": '"who are we" now',
    });
  });
});

describe("A Korean question", () => {
  it("loses question words, particles and endings of verbs", () => {
    assert.deepEqual(
      readAll([
        "물때란 무엇입니까?",
        "토요섬은 어디에 있습니까",
        "겨울 운항표에서 무엇이 달라지나요",
        "화면은 얼마나 큰가요",
        "물때표를 왜 하나로 합치려고 하나요",
        "미역은 언제 뜯을까요",
        "운항표를 보려면 어떻게 해야 하나요",
        "바위 이름인가요",
      ]),
      {
        "물때란 무엇입니까?": "물때",
        "토요섬은 어디에 있습니까": "토요섬",
        "겨울 운항표에서 무엇이 달라지나요": "겨울 운항표 달라지",
        "화면은 얼마나 큰가요": "화면 크",
        "물때표를 왜 하나로 합치려고 하나요": "물때표 합치",
        "미역은 언제 뜯을까요": "미역 뜯",
        "운항표를 보려면 어떻게 해야 하나요": "운항표 보",
        "바위 이름인가요": "바위 이름",
      },
    );
  });

  it("keeps nouns that end like a verb", () => {
    assert.deepEqual(readAll(["라면", "수면", "어머니", "하나", "고려는", "이란의", "전인지", "김은지가"]), {
      라면: "라면",
      수면: "수면",
      어머니: "어머니",
      하나: "하나",
      고려는: "고려",
      이란의: "이란",
      전인지: "전인지",
      김은지가: "김은지",
    });
  });
});
