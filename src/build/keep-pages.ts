import { availableParallelism } from "node:os";
import { join } from "node:path";
import { Piscina } from "piscina";
import { CacheError } from "../disk/cache-error.ts";
import { type KeptBatch, type PlacedBatch, placeKept } from "./place-kept.ts";

/** Below this many pages, starting threads takes longer than placing them. */
const FEWEST_FOR_THREADS = 1000;
const BATCH = 200;
/** More threads than these wait for the disk. */
const MOST_THREADS = 4;
/** Room for new objects in a thread, in megabytes; the process's own is meant for whole archives. */
const YOUNG_MB = 48;

/** Those that are open, with what ends them: Piscina's own ending is not to be begun twice. */
const pools = new Map<Piscina, () => Promise<void>>();
let isOver = false;

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
  const pool = pages.length < FEWEST_FOR_THREADS ? undefined : openPool();
  const place = async (batch: KeptBatch): Promise<readonly number[]> => {
    const placed: PlacedBatch = pool ? await runIn(pool, batch) : placeKept(batch);
    if ("fault" in placed) throw new CacheError(placed.fault);
    onPlaced(batch.pages.length);
    return placed.lengths;
  };
  const stop = async () => {
    if (pool) await pools.get(pool)?.();
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

/** Ends all threads that place pages, because this process is about to end: nobody is to hear of it any more. */
export async function stopKeeping(): Promise<void> {
  isOver = true;
  await Promise.all([...pools.values()].map((end) => end()));
}

async function runIn(pool: Piscina, batch: KeptBatch): Promise<PlacedBatch> {
  try {
    return await pool.run(batch);
  } catch (error) {
    if (isOver) return new Promise(() => {});
    throw error;
  }
}

function openPool(): Piscina {
  const threads = Math.min(availableParallelism(), MOST_THREADS);
  const pool = new Piscina({
    filename: join(import.meta.dirname, "place-kept.ts"),
    name: "placeKept",
    minThreads: threads,
    maxThreads: threads,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let ended: Promise<void> | undefined;
  pools.set(pool, () => {
    ended ??= pool.destroy().finally(() => pools.delete(pool));
    return ended;
  });
  return pool;
}
