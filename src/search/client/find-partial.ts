import type { OpenShard } from "./open-index.ts";
import type { FilterCounts } from "./pagefind-api.ts";
import type { Query } from "./parse-query.ts";
import { scoreParts } from "./score-parts.ts";
import { partsOf, wordsIn } from "./search-parts.ts";
import type { Hit, ShardAnswer } from "./search-shard.ts";
import { countFilters, type Facet, type Filters } from "./search-state.ts";
import type { ShardSearcher } from "./shard-searcher.ts";
import { weighParts } from "./weigh-parts.ts";

/** Publications of a shard that have most of a query. */
export interface PartialAnswer {
  readonly shard: OpenShard;
  /** Their scores are comparable between shards. */
  readonly hits: readonly PartialHit[];
  /** Counts them by value of some filters. */
  readonly count: (facets: readonly Facet[]) => Promise<FilterCounts>;
}

export interface PartialHit extends Hit {
  readonly lacks: readonly string[];
}

/** Where fewer publications than this have all words, those follow that have most. */
const FEW = 5;
/** The share of all rarity that is most: of two words, the rarer one. */
const MOST = 0.5;

/**
 * Finds publications that have every phrase and most of the rarest words, where few of the archive have all. Whether few
 * have all goes by the query alone, so that filters narrow the same results.
 *
 * @param answers to the query under the filters
 */
export async function findPartial(
  searcher: ShardSearcher,
  answers: readonly ShardAnswer[],
  query: Query,
  filters: Filters,
): Promise<readonly PartialAnswer[]> {
  const parts = partsOf(query);
  if (query.words.length === 0 || parts.length < 2) return [];
  if (!(await areFew(searcher, answers, query, filters))) return [];

  const { rarities, inShards } = weighParts(answers, query);
  const enough = MOST * rarities.reduce((sum, rarity) => sum + rarity, 0);
  const parted = await Promise.all(
    answers.map(({ shard }, index) => {
      const own = inShards[index]!;
      return searcher.searchParts(shard, query, filters, (part) => own[part] !== undefined);
    }),
  );
  /** A score without the rarity of the part in the shard. */
  const strengthOf = (score: number, shard: number, part: number) => score / (inShards[shard]![part] ?? 1);
  const best = parts.map((_, part) =>
    parted
      .flatMap(({ hits }, shard) =>
        [...hits[part]!.values()].map(({ score }) => strengthOf(score, shard, part)),
      )
      .reduce((a, b) => Math.max(a, b), 0),
  );

  return answers.map((answer, index) => {
    const { hits, places, count, load } = parted[index]!;
    const full = new Set(answer.hits.map(({ id }) => id));
    const ids = new Set(hits.flatMap((ofPart) => [...ofPart.keys()]));
    const partial = [...ids].flatMap((id): PartialHit[] => {
      const own = hits.map((ofPart) => ofPart.get(id));
      const had = parts.filter((_, part) => own[part]);
      const rarity = rarities.reduce((sum, rarity, part) => sum + (own[part] ? rarity : 0), 0);
      const hasPhrases = query.phrases.every((_, part) => own[part]);
      if (full.has(id) || had.length === parts.length || rarity < enough || !hasPhrases) return [];
      const score = scoreParts(
        own,
        own.map((hit, part) => strengthOf(hit?.score ?? 0, index, part) / best[part]!),
        rarities,
      );
      const lacks = parts.filter((_, part) => !own[part]);
      const words = had.flatMap(wordsIn).join(" ");
      return [{ id, score, place: places.get(id) ?? 0, lacks, load: () => load(id, words) }];
    });
    const found = new Set(partial.map(({ id }) => id));
    return { shard: answer.shard, hits: partial, count: (facets) => count(found, facets) };
  });
}

async function areFew(
  searcher: ShardSearcher,
  answers: readonly ShardAnswer[],
  query: Query,
  filters: Filters,
): Promise<boolean> {
  const count = (all: readonly ShardAnswer[]) => all.reduce((sum, { hits }) => sum + hits.length, 0);
  if (count(answers) >= FEW) return false;
  if (countFilters(filters) === 0) return true;
  const unfiltered = await Promise.all(answers.map(({ shard }) => searcher.search(shard, query, {})));
  return count(unfiltered) < FEW;
}
