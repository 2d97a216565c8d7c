import type { ShardAnswer } from "../pagefind/search-shard.ts";
import type { Filters } from "../search-state.ts";
import type { PartialAnswer, PartialHit } from "../worker/find-partial.ts";
import type { Query } from "../worker/parse-query.ts";
import type { Searcher } from "../worker/searcher.ts";
import { findParts, partsOf, wordsIn } from "./find-parts.ts";
import { scoreParts } from "./score-parts.ts";
import { weighParts } from "./weigh-parts.ts";

/** A publication with this share of the rarity has most of a query: of two words, the rarer one. */
const MOST = 0.5;

/**
 * Finds the publications that have every phrase and most of the rarest words, by a search for each.
 *
 * @param answers to the query under the filters
 */
export async function searchByParts(
  searcher: Searcher,
  answers: readonly ShardAnswer[],
  query: Query,
  filters: Filters,
): Promise<readonly PartialAnswer[]> {
  const parts = partsOf(query);
  const { rarities, inShards } = weighParts(answers, query);
  const enough = MOST * rarities.reduce((sum, rarity) => sum + rarity, 0);
  const parted = await Promise.all(
    answers.map(({ shard }, index) => {
      const own = inShards[index]!;
      return searcher.remember(shard, [query, filters, "parts"], () =>
        findParts(shard, query, filters, (part) => own[part] !== undefined),
      );
    }),
  );
  /** A score, independent of how rare the part is in the shard. */
  const strengthOf = (score: number, shard: number, part: number) => score / (inShards[shard]![part] ?? 1);
  const best = parts.map((_, part) =>
    parted
      .flatMap(({ hits }, shard) =>
        [...hits[part]!.values()].map(({ score }) => strengthOf(score, shard, part)),
      )
      .reduce((a, b) => Math.max(a, b), 0),
  );

  return answers.map(({ shard, hits: all }, index) => {
    const { hits, places, count, load } = parted[index]!;
    const ownOf = (id: string) => hits.map((ofPart) => ofPart.get(id));
    const score = (own: ReturnType<typeof ownOf>) =>
      scoreParts(
        own,
        own.map((hit, part) => strengthOf(hit?.score ?? 0, index, part) / best[part]!),
        rarities,
      );
    const full = new Set(all.map(({ id }) => id));
    const ids = new Set(hits.flatMap((ofPart) => [...ofPart.keys()]));
    const partial = [...ids].flatMap((id): PartialHit[] => {
      const own = ownOf(id);
      const had = parts.filter((_, part) => own[part]);
      const rarity = rarities.reduce((sum, rarity, part) => sum + (own[part] ? rarity : 0), 0);
      const hasPhrases = query.phrases.every((_, part) => own[part]);
      if (full.has(id) || had.length === parts.length || rarity < enough || !hasPhrases) return [];
      const lacks = parts.filter((_, part) => !own[part]);
      const words = had.flatMap(wordsIn).join(" ");
      return [{ id, score: score(own), place: places.get(id) ?? 0, lacks, load: () => load(id, words) }];
    });
    const found = new Set(partial.map(({ id }) => id));
    return {
      shard,
      hits: partial,
      full: all.map((hit) => ({ ...hit, score: score(ownOf(hit.id)) })),
      count: (facets) => count(found, facets),
    };
  });
}
