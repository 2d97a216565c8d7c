import type { OpenShard } from "../pagefind/open-index.ts";
import type { Hit, ShardAnswer } from "../pagefind/search-shard.ts";
import type { Sort } from "../search-state.ts";

/** How much more a publication of today counts than a very old one, all else being equal. */
const FRESHNESS = 0.12;
/** Years after which half of that is left. */
const HALF_LIFE = 6;

interface PlacedHit<One> {
  readonly hit: One;
  /** The approximate year with its fraction: places are spread evenly over the years of a shard. */
  readonly time: number;
  readonly relevance: number;
}

/**
 * Puts the hits of several shards in one order. By date the order is exact, since shards are whole years. Relevance is
 *
 *     score × (Σ idf in all shards ÷ Σ idf in its shard) × (1 + FRESHNESS × 2 ^ (−age ÷ HALF_LIFE))
 *
 * with Pagefind's score, the sums over the words of the query, and the age in years before the newest shard's last year.
 * The second factor makes scores of shards comparable, since Pagefind weighs a word by its rarity in the shard.
 */
export function rankHits(answers: readonly ShardAnswer[], sort: Sort, newestYear: number): readonly Hit[] {
  const weights = weighShards(answers);
  const groups = answers.map(({ shard, hits }, index) => ({ shard, hits, weight: weights[index] }));
  const hasWords = (answers[0]?.wordCounts.length ?? 0) > 0;
  return orderHits(groups, sort === "relevance" && !hasWords ? "newest" : sort, newestYear);
}

/** As `rankHits`. @param groups with the weight that makes a shard's scores comparable, unless they already are */
export function orderHits<One extends Hit>(
  groups: readonly {
    readonly shard: OpenShard;
    readonly hits: readonly One[];
    readonly weight?: number | undefined;
  }[],
  sort: Sort,
  newestYear: number,
): readonly One[] {
  const placed = groups.flatMap(({ shard, hits, weight = 1 }): PlacedHit<One>[] => {
    const from = Number(shard.years[0]);
    const span = Number(shard.years.at(-1)) - from + 1;
    return hits.map((hit) => {
      const time = from + (span * (hit.place + 0.5)) / shard.count;
      const age = Math.max(0, newestYear + 1 - time);
      const relevance = hit.score * weight * (1 + FRESHNESS * 2 ** (-age / HALF_LIFE));
      return { hit, time, relevance };
    });
  });
  const byDate = (a: PlacedHit<One>, b: PlacedHit<One>) => b.time - a.time;
  if (sort === "relevance") placed.sort((a, b) => b.relevance - a.relevance || byDate(a, b));
  else placed.sort(sort === "oldest" ? (a, b) => byDate(b, a) : byDate);
  return placed.map(({ hit }) => hit);
}

function weighShards(answers: readonly ShardAnswer[]): readonly number[] {
  const total = answers.reduce((sum, { shard }) => sum + shard.count, 0);
  const counts = answers.map(({ wordCounts }) => wordCounts);
  const sums = (counts[0] ?? []).map((_, word) => counts.reduce((sum, own) => sum + own[word]!, 0));
  const all = sumRarity(total, sums);
  return answers.map(({ shard, wordCounts }) => all / sumRarity(shard.count, wordCounts));
}

function sumRarity(total: number, counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + rarityOf(total, count), 0) || 1;
}

/** A word's inverse document frequency, with Pagefind's formula. */
export function rarityOf(total: number, count: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}
