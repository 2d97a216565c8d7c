/** Consecutive whole years with one index. */
export interface Shard {
  /** `2010-2015`, or `2024` for a single year; the name of its folder. */
  readonly name: string;
  readonly years: readonly string[];
  readonly count: number;
}

const MOST_SHARDS = 16;
const FULL = 3000;
/** A small archive has small shards, so that an edit reindexes little of it. Its queries are cheap anyway. */
const SMALL_ARCHIVE = 4096;
const SMALLEST = 256;
/** Counts are rounded to this, so that a publication added to an old year seldom moves the cuts. */
const STEP = 50;

/**
 * Deals years into shards, oldest first. The current year, which changes most, gets its own.
 *
 * @param counts publications by year, `YYYY`
 */
export function dealShards(counts: ReadonlyMap<string, number>, currentYear: string): readonly Shard[] {
  const years = [...counts.keys()].toSorted();
  const past = years.filter((year) => year < currentYear);
  const size = shardSize(sum(past.map((year) => counts.get(year) ?? 0)));
  const runs: string[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const year of past) {
    const count = Math.max(STEP, Math.round((counts.get(year) ?? 0) / STEP) * STEP);
    if (filled + count / 2 > size) {
      runs.push([]);
      filled = 0;
    }
    runs.at(-1)?.push(year);
    filled += count;
  }
  const alone = years.filter((year) => year >= currentYear);
  return [...runs, ...(alone.length > 0 ? [alone] : [])].map((run) => ({
    name: run.length === 1 ? `${run[0]}` : `${run[0]}-${run.at(-1)}`,
    years: run,
    count: sum(run.map((year) => counts.get(year) ?? 0)),
  }));
}

/** How many publications fill a shard. It only changes each time that the publications of past years double. */
function shardSize(total: number): number {
  const fitting = Math.ceil(total / (MOST_SHARDS - 1));
  if (total >= SMALL_ARCHIVE) return Math.max(FULL, 2 ** Math.ceil(Math.log2(fitting)));
  return Math.max(SMALLEST, 2 ** Math.floor(Math.log2(Math.max(1, total / 2))));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
