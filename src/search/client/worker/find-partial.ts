import type { OpenShard } from "../pagefind/open-index.ts";
import type { FilterCounts } from "../pagefind/pagefind-api.ts";
import type { Hit, ShardAnswer } from "../pagefind/search-shard.ts";
import { countFilters, type Facet, type Filters } from "../search-state.ts";
import type { Query } from "./parse-query.ts";
import type { Searcher } from "./searcher.ts";

/** Publications of a shard with most words of a query. Scores are comparable between shards. */
export interface PartialAnswer {
  readonly shard: OpenShard;
  readonly hits: readonly PartialHit[];
  /** Publications with all words, scored in the same way. */
  readonly full: readonly Hit[];
  /** Counts the publications with most words by value of some facets. */
  readonly count: (facets: readonly Facet[]) => Promise<FilterCounts>;
}

export interface PartialHit extends Hit {
  readonly lacks: readonly string[];
}

/** If fewer publications than this have all words, those with most words are results too. */
const FEW = 5;

/**
 * Finds publications that have every phrase and most of the rarest words, if few have all. Filters do not change whether
 * few have all, so that they narrow the same results.
 *
 * @param answers to the query under the filters
 */
export async function findPartial(
  searcher: Searcher,
  answers: readonly ShardAnswer[],
  query: Query,
  filters: Filters,
): Promise<readonly PartialAnswer[]> {
  const { words, phrases } = query;
  if (words.length === 0 || words.length + phrases.length < 2) return [];
  if (!(await areFew(searcher, answers, query, filters))) return [];
  // Most searches find enough, so this module loads only when it is needed.
  const { searchByParts } = await import("../parts/search-by-parts.ts");
  return searchByParts(searcher, answers, query, filters);
}

async function areFew(
  searcher: Searcher,
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
