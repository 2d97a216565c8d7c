import type { ShardAnswer } from "../pagefind/search-shard.ts";
import { type Query, wordsOf } from "../worker/parse-query.ts";
import { rarityOf } from "../worker/rank-hits.ts";
import { partsOf, wordsIn } from "./find-parts.ts";

/** How much the parts of a query count, in the order of `partsOf`. */
export interface PartWeights {
  /** The rarity of each part in all shards; 0 if no publication has it, since it then makes no difference. */
  readonly rarities: readonly number[];
  /** For each shard, the rarity of each part in Pagefind's scores; undefined if the shard lacks the part. */
  readonly inShards: readonly (readonly (number | undefined)[])[];
}

export function weighParts(answers: readonly ShardAnswer[], query: Query): PartWeights {
  const words = wordsOf(query);
  const weigh = (publications: number, counts: readonly number[]) =>
    partsOf(query).map((part) => {
      const own = wordsIn(part).map((word) => counts[words.indexOf(word)] ?? 0);
      if (own.includes(0)) return undefined;
      return own.reduce((sum, count) => sum + rarityOf(publications, count), 0);
    });
  const total = answers.reduce((sum, { shard }) => sum + shard.count, 0);
  const sums = words.map((_, word) => answers.reduce((sum, { wordCounts }) => sum + wordCounts[word]!, 0));
  return {
    rarities: weigh(total, sums).map((rarity) => rarity ?? 0),
    inShards: answers.map(({ shard, wordCounts }) => weigh(shard.count, wordCounts)),
  };
}
