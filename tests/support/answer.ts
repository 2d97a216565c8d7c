import { join } from "node:path";
import { answerSearch } from "../../src/search/client/answer-search.ts";
import type { FilterCounts, PagefindInstance } from "../../src/search/client/pagefind-api.ts";
import type { ResultsSoFar } from "../../src/search/client/search-messages.ts";
import type { SearchState } from "../../src/search/client/search-state.ts";
import { createShardSearcher } from "../../src/search/client/shard-searcher.ts";
import type { SearchManifest } from "../../src/search/manifest.ts";
import { openBundle } from "./node-search.ts";

/** What the search page gets of a question in the end. */
export interface WholeAnswer {
  readonly total: number;
  readonly counts: FilterCounts;
  readonly found: readonly { readonly address: string; readonly date: string }[];
}

/** Opens the index of a finished site, to be asked through what the search worker runs, without its network. */
export async function openAnswers(
  siteDir: string,
  { total, shards }: SearchManifest,
): Promise<(state: SearchState) => Promise<WholeAnswer>> {
  const folder = join(siteDir, "pagefind");
  const opened = [];
  // One after the other: instances share one WebAssembly module, and each loads it.
  for (const shard of shards) {
    const instance = await openBundle(join(folder, "pagefind.js"), join(folder, shard.name));
    opened.push({ ...shard, open: async () => instance as unknown as PagefindInstance, close: () => {} });
  }
  const index = { total, shards: opened, loadWords: async () => [] };
  const searcher = createShardSearcher();
  return async (state) => {
    const ask = { id: 1, base: "/", state, first: 10, around: true };
    let last: ResultsSoFar | undefined;
    let counts: FilterCounts = {};
    await answerSearch(searcher, index, ask, {
      isCurrent: () => true,
      onResults: (results) => {
        last = results;
      },
      onCounts: (told) => {
        counts = told;
      },
      onNear: () => {},
    });
    const found = (last?.results ?? []).map(({ url, date = "" }) => ({
      address: decodeURI(url.replace(/[?#].*$/, "")),
      date,
    }));
    return { total: last?.total ?? 0, counts, found };
  };
}
