import { availableParallelism } from "node:os";
import { join } from "node:path";
import { CacheError } from "../../cache/cache-error.ts";
import { openThreads } from "../../workers/open-threads.ts";
import { type KeptBatch, type PlacedBatch, placeKept } from "./place-kept.ts";

/** Below this many pages, starting threads takes longer than placing them. */
const FEWEST_FOR_THREADS = 1000;
const BATCH = 200;
/** More threads than these wait for the disk. */
const MOST_THREADS = 4;

/** Pages of the last build on their way into a site. */
export interface PagesKeeper {
  /** The lengths of the finished pages, in their order. @throws {CacheError} */
  readonly lengths: Promise<readonly number[]>;
  /** Throws what has failed so far. */
  readonly check: () => void;
  /** Ends what still goes on. */
  readonly stop: () => Promise<void>;
}

/**
 * Puts pages into a site as they were, in worker threads where there are many, while the caller renders the others.
 *
 * @param onPlaced hears of each number of pages that have been placed
 */
export function keepPages(all: KeptBatch, onPlaced: (count: number) => void): PagesKeeper {
  const { pages } = all;
  const batches = Array.from({ length: Math.ceil(pages.length / BATCH) }, (_, index) => ({
    ...all,
    pages: pages.slice(index * BATCH, (index + 1) * BATCH),
  }));
  const threads =
    pages.length < FEWEST_FOR_THREADS
      ? undefined
      : openThreads<KeptBatch, PlacedBatch>(
          join(import.meta.dirname, "place-kept.ts"),
          "placeKept",
          Math.min(availableParallelism(), MOST_THREADS),
        );
  const place = async (batch: KeptBatch): Promise<readonly number[]> => {
    const placed = threads ? await threads.run(batch) : placeKept(batch);
    if ("fault" in placed) throw new CacheError(placed.fault);
    onPlaced(batch.pages.length);
    return placed.lengths;
  };
  const stop = async () => {
    await threads?.stop();
  };
  const lengths = Promise.all(batches.map(place))
    .then((one) => one.flat())
    .finally(stop);
  let fault: unknown;
  // The caller may ask for the lengths much later.
  lengths.catch((error: unknown) => {
    fault = error;
  });
  const check = () => {
    if (fault !== undefined) throw fault;
  };
  return { lengths, check, stop };
}
