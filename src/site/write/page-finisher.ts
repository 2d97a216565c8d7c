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
const BATCH = 16;

/** Finishes pages, in a worker thread where there are many, while the caller renders the next. */
export interface PageFinisher {
  /** Resolves when the page stands in the site: with others, or after `flush`. */
  readonly finish: (page: RenderedPage) => Promise<MadePage>;
  /** The pages that wait for others are finished without them. */
  readonly flush: () => void;
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
      : openThreads<RenderedBatch, ReturnType<typeof finishPages>>(
          join(import.meta.dirname, "finish-pages.ts"),
          finishPages.name,
          1,
        );
  const run = async (pages: readonly RenderedPage[]) =>
    threads
      ? threads.run({ pages, siteDir: site.path, total })
      : pages.map((page) => finishPage(site, total, page));
  let pages: RenderedPage[] = [];
  let made = Promise.withResolvers<readonly MadePage[]>();
  const flush = () => {
    if (pages.length === 0) return;
    made.resolve(run(pages));
    pages = [];
    made = Promise.withResolvers();
  };
  return {
    finish: (page) => {
      const number = pages.push(page) - 1;
      const finished = made.promise.then((all) => all[number] as MadePage);
      if (pages.length === BATCH) flush();
      return finished;
    },
    flush,
    stop: async () => {
      await threads?.stop();
    },
  };
}
