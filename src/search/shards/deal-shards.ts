/** Consecutive whole years with one index. */
export interface Shard {
  /** `2010-2015`, or `2024` for a single year; the name of its folder. */
  readonly name: string;
  readonly years: readonly string[];
  readonly count: number;
}

const MOST_SHARDS = 16;
const FULL = 3000;
/** Shards of a small archive are small, so that an edit re-indexes little of it. */
const SMALL_ARCHIVE = 4096;
const SMALLEST = 256;
/** Counts are rounded to this, so that a publication added to an old year seldom moves the cuts. */
const STEP = 50;

/**
 * Deals years into shards, oldest first. The current year, which changes most, gets its own. An archive with fewer
 * publications than `splitFrom` before this year is one shard, of which a search loads less than of several.
 *
 * @param counts publications by year, `YYYY`
 */
export function dealShards(
  counts: ReadonlyMap<string, number>,
  currentYear: string,
  splitFrom: number,
): readonly Shard[] {
  const years = [...counts.keys()].toSorted();
  const past = years.filter((year) => year < currentYear);
  const total = sum(past.map((year) => counts.get(year) ?? 0));
  const runs =
    total < splitFrom ? [years] : [...cutRuns(past, counts, shardSize(total)), years.slice(past.length)];
  return runs
    .filter(({ length }) => length > 0)
    .map((run) => ({
      name: run.length === 1 ? `${run[0]}` : `${run[0]}-${run.at(-1)}`,
      years: run,
      count: sum(run.map((year) => counts.get(year) ?? 0)),
    }));
}

function cutRuns(
  years: readonly string[],
  counts: ReadonlyMap<string, number>,
  size: number,
): readonly (readonly string[])[] {
  const runs: string[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const year of years) {
    const count = Math.max(STEP, Math.round((counts.get(year) ?? 0) / STEP) * STEP);
    if (filled + count / 2 > size) {
      runs.push([]);
      filled = 0;
    }
    runs.at(-1)?.push(year);
    filled += count;
  }
  return runs;
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
