import type { Hit, ShardAnswer } from "../pagefind/search-shard.ts";
import type { Sort } from "../search-state.ts";
import type { PartialAnswer, PartialHit } from "./find-partial.ts";
import type { Query } from "./parse-query.ts";
import { orderHits, rankHits } from "./rank-hits.ts";

/**
 * Puts results with all words before those with most. But for a long question, a publication with more than half of the
 * words may answer better than one with all, so one score orders both, and the others follow.
 */
export function orderResults(
  answers: readonly ShardAnswer[],
  partial: readonly PartialAnswer[],
  query: Query,
  sort: Sort,
  newestYear: number,
): readonly (Hit & Partial<PartialHit>)[] {
  const order = (pick: (answer: PartialAnswer) => readonly Hit[]) =>
    orderHits(
      partial.map((answer) => ({ shard: answer.shard, hits: pick(answer) })),
      sort,
      newestYear,
    );
  if (!query.isLongQuestion || partial.length === 0)
    return [...rankHits(answers, sort, newestYear), ...order(({ hits }) => hits)];
  const half = (query.words.length + query.phrases.length) / 2;
  const hasMore = ({ lacks }: PartialHit) => lacks.length < half;
  return [
    ...order(({ full, hits }) => [...full, ...hits.filter(hasMore)]),
    ...order(({ hits }) => hits.filter((hit) => !hasMore(hit))),
  ];
}
