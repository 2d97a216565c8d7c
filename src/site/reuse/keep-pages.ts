import { availableParallelism } from "node:os";
import { join } from "node:path";
import { CacheError } from "../../cache/cache-error.ts";
import { openThreads } from "../../workers/open-threads.ts";
import type { SiteFolder } from "../staging/site-folder.ts";
import type { FinishedPage, LastSite, PageStore } from "./page-store.ts";
import { type KeptBatch, type PlacedBatch, placeKept } from "./place-kept.ts";

/** Below this many pages, starting threads takes longer than placing the pages. */
const FEWEST_FOR_THREADS = 1000;
const BATCH = 200;
/** More threads would only wait for the disk. */
const MOST_THREADS = 4;

/** Puts pages of the last build into a site. */
interface PagesKeeper {
  /** The pages as they stand in the site, in their order. @throws {CacheError} */
  readonly pages: Promise<readonly FinishedPage[]>;
  /** Throws the error of a page that has failed so far. */
  readonly check: () => void;
  /** Ends the threads. */
  readonly stop: () => Promise<void>;
}

interface Target {
  readonly site: Pick<SiteFolder, "path">;
  readonly store: Pick<PageStore, "folder">;
  readonly last: LastSite | undefined;
  /** The number of publications. */
  readonly total: number;
}

/**
 * Puts pages of the last build into a site, in worker threads where there are many, while the caller renders the others.
 *
 * @param onPlaced gets the size of each batch once it stands in the site
 */
export function keepPages(
  pages: readonly FinishedPage[],
  { site, store, last, total }: Target,
  onPlaced: (count: number) => void,
): PagesKeeper {
  const threads =
    pages.length < FEWEST_FOR_THREADS
      ? undefined
      : openThreads<KeptBatch, PlacedBatch>(
          join(import.meta.dirname, "place-kept.ts"),
          placeKept.name,
          Math.min(availableParallelism(), MOST_THREADS),
        );
  const place = async (batch: readonly FinishedPage[]): Promise<readonly FinishedPage[]> => {
    const task: KeptBatch = {
      pages: batch.map(({ file, place, bytes }) => ({ file, place, bytes })),
      siteDir: site.path,
      packsDir: store.folder,
      // Finished files contain the number of publications.
      last: last?.total === total ? { outDir: last.outDir, finished: last.finished } : undefined,
      total,
    };
    const placed = threads ? await threads.run(task) : placeKept(task);
    if ("fault" in placed) throw new CacheError(placed.fault);
    onPlaced(batch.length);
    return batch.map((page, index) => ({ ...page, bytes: placed.lengths[index] ?? page.bytes }));
  };
  const stop = async () => {
    await threads?.stop();
  };
  const batches = Array.from({ length: Math.ceil(pages.length / BATCH) }, (_, index) =>
    place(pages.slice(index * BATCH, (index + 1) * BATCH)),
  );
  let fault: unknown;
  const placed = Promise.all(batches)
    .then((all) => all.flat())
    .finally(stop);
  // The caller may await the pages much later.
  placed.catch((error: unknown) => {
    fault = error;
  });
  const check = () => {
    if (fault !== undefined) throw fault;
  };
  return { pages: placed, check, stop };
}
