import { availableParallelism } from "node:os";
import { join } from "node:path";
import { openThreads } from "../../workers/open-threads.ts";
import {
  finishPage,
  finishPages,
  type MadePage,
  type RenderedBatch,
  type RenderedPage,
} from "./finish-pages.ts";
import type { SiteFolder } from "./site-folder.ts";

/** Below this many pages, starting a thread takes longer than finishing them. */
const FEWEST_FOR_THREAD = 400;

/** Finishes pages, in a worker thread where there are many, while the caller renders the next. */
export interface PageFinisher {
  /** Resolves when the pages stand in the site. */
  readonly finish: (pages: readonly RenderedPage[]) => Promise<readonly MadePage[]>;
  /** Ends what still goes on. */
  readonly stop: () => Promise<void>;
}

/**
 * @param total the number of publications
 * @param count how many pages there will be
 */
export function openPageFinisher(site: SiteFolder, total: number, count: number): PageFinisher {
  const threads =
    count < FEWEST_FOR_THREAD || availableParallelism() < 2
      ? undefined
      : openThreads<RenderedBatch, readonly MadePage[]>(
          join(import.meta.dirname, "finish-pages.ts"),
          finishPages.name,
          1,
        );
  return {
    finish: async (pages) =>
      threads
        ? threads.run({ pages, siteDir: site.path, total })
        : pages.map((page) => finishPage(site, total, page)),
    stop: async () => {
      await threads?.stop();
    },
  };
}
