import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { FilterCounts, PagefindInstance } from "../../src/search/client/pagefind/pagefind-api.ts";
import type { Near, ResultsSoFar } from "../../src/search/client/search-messages.ts";
import type { SearchState } from "../../src/search/client/search-state.ts";
import { answerSearch } from "../../src/search/client/worker/answer-search.ts";
import { createSearcher } from "../../src/search/client/worker/searcher.ts";
import { readFunctionWords } from "../../src/search/client/worker/select-content-words.ts";
import type { SearchManifest } from "../../src/search/shards/manifest.ts";
import { openBundle } from "./node-search.ts";

/** What the search page has got for a question in the end. */
export interface WholeAnswer {
  readonly total: number;
  /** How many of the results lack a word. */
  readonly partial: number;
  readonly counts: FilterCounts;
  readonly found: readonly FoundResult[];
  readonly near: Near | undefined;
}

export interface FoundResult {
  readonly address: string;
  readonly date: string;
  readonly title: string;
  readonly lacks: readonly string[];
  /** With the matched terms in square brackets. */
  readonly excerpt: string;
  readonly sections: readonly string[];
}

/** Opens the index of a finished site for the code of the search worker, with files in place of the network. */
export async function openAnswers(
  siteDir: string,
  { total, shards, functionWords }: SearchManifest,
): Promise<(state: SearchState) => Promise<WholeAnswer>> {
  const folder = join(siteDir, "pagefind");
  const opened = [];
  // One after the other: instances share one WebAssembly module, and each loads it.
  for (const shard of shards) {
    const instance = await openBundle(join(folder, "pagefind.js"), join(folder, shard.name));
    opened.push({ ...shard, open: async () => instance as unknown as PagefindInstance, close: () => {} });
  }
  const index = {
    total,
    shards: opened,
    loadWords: async () => JSON.parse(await readFile(join(folder, "words.json"), "utf8")),
    functionWords: readFunctionWords(functionWords),
  };
  const searcher = createSearcher();
  return async (state) => {
    const ask = { id: 1, base: "/", state, first: 10, around: true };
    let last: ResultsSoFar | undefined;
    let counts: FilterCounts = {};
    let near: Near | undefined;
    await answerSearch(searcher, index, ask, {
      isCurrent: () => true,
      onResults: (results) => {
        last = results;
      },
      onCounts: (told) => {
        counts = told;
      },
      onNear: (told) => {
        near = told;
      },
    });
    const found = (last?.results ?? []).map(({ url, date = "", title, lacks, excerpt, sections }) => ({
      address: decodeURI(url.replace(/[?#].*$/, "")),
      date,
      title,
      lacks,
      excerpt: excerpt.map((piece, index) => (index % 2 === 1 ? `[${piece}]` : piece)).join(""),
      sections: sections.map((section) => section.title),
    }));
    return { total: last?.total ?? 0, partial: last?.partial ?? 0, counts, found, near };
  };
}
