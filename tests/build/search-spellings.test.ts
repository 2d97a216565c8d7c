import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { after, before, describe, it } from "node:test";
import { escapeHtml } from "../../src/model/markup/escape.ts";
import type { OpenShard } from "../../src/search/client/pagefind/open-index.ts";
import type { PagefindInstance } from "../../src/search/client/pagefind/pagefind-api.ts";
import { searchShard } from "../../src/search/client/pagefind/search-shard.ts";
import type { ResultView } from "../../src/search/client/search-messages.ts";
import { parseQuery } from "../../src/search/client/worker/parse-query.ts";
import { readFunctionWords } from "../../src/search/client/worker/select-content-words.ts";
import { toResult } from "../../src/search/client/worker/to-result.ts";
import { FUNCTION_WORDS } from "../../src/search/function-words.ts";
import { readDocuments } from "../../src/search/pagefind/documents/read-documents.ts";
import { indexDocuments } from "../../src/search/pagefind/index-documents.ts";
import { aTemporaryFolder } from "../support/content-folder.ts";
import { openBundle } from "../support/node-search.ts";

/** What the pages of an index say, by their names. */
const PAGES: Readonly<Record<string, string>> = {
  dot: "올해 한·중 관계, 한·미·일 협력",
  araea: "올해 한ㆍ중 관계",
  katakana: "올해 한・중 관계",
  hyphenation: "올해 한‧중 관계",
  joined: "올해 한중 관계",
  decomposed: "올해 한중 관계".normalize("NFD"),
  wide: "Ｇ２０ ｓｕｍｍｉｔ ＡＩ반도체 ｶﾀｶﾅ",
  narrow: "G-20 summit AI반도체 カタカナ",
  ligature: "the ﬁnal part Ⅳ of ① 100㎞ CO₂",
  letters: "the final part IV of 1 100km CO2",
  compound: "the sea-level-rise data-policy-review of 12-year-olds in A-B-C, GovToolKit.example.org/x-y",
  figures: "한국전쟁·6·25와 the post-7/22-era and its NATO-F-86-jets",
  signs: "U.S. R&D by AT&T: C++ $3.5 COVID-19 1,000 37% don’t jane.doe@example.org policy—which 2019–2021",
  picture: "🚀 rockets and lift🚀off by 👩‍🔬 of Hawaiʻi",
};

const patterns = readFunctionWords(FUNCTION_WORDS);
const folder = aTemporaryFolder({ after });
let shard: OpenShard;
const find = async (q: string): Promise<ReadonlyMap<string, ResultView>> => {
  const query = parseQuery(q, patterns);
  const { hits } = await searchShard(shard, query, {});
  const records = await Promise.all(hits.map(({ load }) => load()));
  return new Map(
    records.map((record) => [record.url.replaceAll("/", ""), toResult(record, query)] as const).toSorted(),
  );
};

before(async () => {
  const documents = Object.entries(PAGES).map(([name, text]) => ({
    url: `/${name}/`,
    html: `<div>${escapeHtml(text)}</div>`,
    meta: { title: "—" },
    filters: {},
    sorts: {},
  }));
  const nothing = () => undefined;
  const { files } = await indexDocuments(readDocuments(documents, "en", nothing), nothing, undefined);
  for (const [file, content] of files) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const instance = (await openBundle(join(folder, "pagefind.js"), folder)) as unknown as PagefindInstance;
  shard = {
    ...{ name: "all", years: ["2026"], count: documents.length },
    open: async () => instance,
    close: () => {},
  };
});

describe("A search", () => {
  const DOTS = ["araea", "decomposed", "dot", "hyphenation", "joined", "katakana"];
  for (const [queries, pages] of [
    [["한·중", "한ㆍ중", "한・중", "한‧중", "한중", "한중".normalize("NFD"), "한·중은"], DOTS],
    [['"올해 한・중 관계"', '"올해 한중 관계"'], DOTS],
    [["미·일", "미일", "한·미"], ["dot"]],
    [
      ["Ｇ２０", "G20", "G-20", "summit", "ｓｕｍｍｉｔ", "ＡＩ", "반도체", "ｶﾀｶﾅ"],
      ["narrow", "wide"],
    ],
    [
      ["final", "ﬁnal", "Ⅳ", "iv", "①", "100km", "100㎞", "CO2", "CO₂"],
      ["letters", "ligature"],
    ],
    [["6·25", "6-25와", "625", "7/22", "post-7/22", "7-22-era", "F-86", "F86-jets", "nato-f"], ["figures"]],
    [["sea-level", "level-rise", "sea-level-rise", "data-policy", "policy-review"], ["compound"]],
    [["12-year", "year-olds", "year-old", "A-B", "B-C", "toolkit", "example.org/x"], ["compound"]],
    [["U.S.", "US", "R&D", "C++", "$3.5", "COVID-19", "covid19", "1,000", "1000", "37%"], ["signs"]],
    [["don't", "don’t", "dont", "jane.doe", "doe@example.org", "which", "2021", "AT&T"], ["signs"]],
    [["🚀", "rockets", "🚀 rockets", '"🚀 rockets"', "lift🚀", "👩‍🔬", "Hawaii", "Hawai'i"], ["picture"]],
  ] as const) {
    for (const query of queries) {
      it(`for ${query} finds ${pages.join(", ")}`, async () => {
        const found = [...(await find(query)).keys()].filter((page) => !isBeside(query, page));

        assert.deepEqual(found, pages);
      });
    }
  }

  it("marks the words found, as the page writes them", async () => {
    const marks = async (query: string, page: string) => {
      const { excerpt = [], url = "" } = (await find(query)).get(page) ?? {};
      const terms = new URL(url, "https://example.org").searchParams.get("highlight");
      return [excerpt.filter((_, index) => index % 2 === 1), terms];
    };

    assert.deepEqual(await marks("한중", "araea"), [["한ㆍ중"], "한ㆍ중"]);
    assert.deepEqual(await marks('"한중 관계"', "araea"), [["한ㆍ중", "관계"], '"한ㆍ중 관계"']);
    assert.deepEqual(await marks("g20", "wide"), [["Ｇ２０"], "Ｇ２０"]);
    assert.deepEqual(await marks("rockets", "picture"), [["rockets"], "rockets"]);
    assert.deepEqual(await marks("🚀", "picture"), [["🚀", "lift🚀off"], "🚀 lift🚀off"]);
  });
});

/** Pages that have a query in the beginning of another word: C++ in CO2, the 1 of ① in 12-year-olds. */
function isBeside(query: string, page: string): boolean {
  const begun: Readonly<Record<string, readonly string[]>> = {
    "C++": ["compound", "letters", "ligature"],
    "①": ["signs", "compound"],
  };
  return begun[query]?.includes(page) ?? false;
}
