import type { OpenShard } from "../pagefind/open-index.ts";
import type { FilterCounts } from "../pagefind/pagefind-api.ts";
import { FACETS, type Facet, type Filters, withFilter } from "../search-state.ts";
import { findPartial } from "./find-partial.ts";
import type { Query } from "./parse-query.ts";
import type { Searcher } from "./searcher.ts";

/**
 * Counts the results by facet and value, including those with only most words. Values of one facet are combined with "or".
 * So each facet is counted under the filters of the others only, to show what one more of its values would add.
 */
export async function countFacets(
  searcher: Searcher,
  shards: readonly OpenShard[],
  query: Query,
  filters: Filters,
): Promise<FilterCounts> {
  const sums: Record<string, Record<string, number>> = {};
  const add = (facet: Facet, counts: Readonly<Record<string, number>> = {}) => {
    const sum = sums[facet] ?? {};
    for (const [value, count] of Object.entries(counts)) sum[value] = (sum[value] ?? 0) + count;
    sums[facet] = sum;
  };
  const count = async (facets: readonly Facet[], own: Filters) => {
    const answers = await Promise.all(shards.map((shard) => searcher.count(shard, query, own)));
    const partial = await findPartial(searcher, answers, query, own);
    const counted = await Promise.all(partial.map(({ count }) => count(facets)));
    for (const counts of [...answers.map(({ filterCounts }) => filterCounts), ...counted])
      for (const facet of facets) add(facet, counts[facet]);
  };
  await count(
    FACETS.filter((facet) => !filters[facet]),
    filters,
  );
  for (const facet of FACETS.filter((facet) => filters[facet]))
    await count([facet], withFilter(filters, facet, []));
  return sums;
}
