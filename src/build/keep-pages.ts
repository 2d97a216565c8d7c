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

const pools = new Set<Piscina>();
let isOver = false;

/** Pages of the last build on their way into a site. */
export interface PagesKeeper {
  /** The lengths of the finished pages, in their order. @throws {CacheError} */
  readonly lengths: Promise<readonly number[]>;
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
  const lengths = Promise.all(batches.map(place)).then((one) => one.flat());
  // The caller hears of a failure when it asks for the lengths, which may be later.
  lengths.catch(() => {});
  return { lengths, stop: () => stopPools(pool ? [pool] : []) };
}

/** Ends all threads that place pages, because this process is about to end: nobody is to hear of it any more. */
export function stopKeeping(): Promise<void> {
  isOver = true;
  return stopPools([...pools]);
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
  });
  pools.add(pool);
  return pool;
}

async function stopPools(some: readonly Piscina[]): Promise<void> {
  await Promise.all(some.map((pool) => pool.destroy()));
  for (const pool of some) pools.delete(pool);
}
