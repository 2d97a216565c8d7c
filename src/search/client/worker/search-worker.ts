import { watchFiles } from "../pagefind/intercept-fetches.ts";
import { type OpenIndex, openIndex } from "../pagefind/open-index.ts";
import type { Ask, Told } from "../search-messages.ts";
import { answerSearch } from "./answer-search.ts";
import { createSearcher } from "./searcher.ts";

// Pagefind's own worker gives up after five seconds on a slow network and starts again on the page. In our worker, Pagefind
// runs as it would on a page, together with everything else about a search.
watchFiles();
const searcher = createSearcher();
let opened: Promise<OpenIndex> | undefined;
let latest = 0;

self.onmessage = async ({ data: ask }: MessageEvent<Ask>) => {
  const { id, base } = ask;
  latest = id;
  const isCurrent = () => latest === id;
  const tell = (told: Told) => {
    if (isCurrent()) self.postMessage(told);
  };
  try {
    opened ??= openIndex(base);
    await answerSearch(searcher, await opened, ask, {
      isCurrent,
      onResults: (results) => tell({ id, kind: "results", ...results }),
      onCounts: (counts) => tell({ id, kind: "counts", counts }),
      onNear: (near) => tell({ id, kind: "near", near }),
    });
  } catch (error) {
    console.error(error);
    opened = undefined;
    tell({ id, kind: "failed" });
  }
};
