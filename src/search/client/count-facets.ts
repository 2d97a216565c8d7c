import type { OpenShard } from "./open-index.ts";
import type { FilterCounts } from "./pagefind-api.ts";
import type { Query } from "./parse-query.ts";
import { FACETS, type Facet, type Filters, withFilter } from "./search-state.ts";
import type { ShardSearcher } from "./shard-searcher.ts";

/**
 * Counts the results by facet and value. Values of one facet are "or": what choosing one more would add shows only when
 * the facet's own filter is put aside, so a facet is counted under the filters of the others.
 */
export async function countFacets(
  searcher: ShardSearcher,
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
  const countShard = async (shard: OpenShard) => {
    const all = await searcher.count(shard, query, filters);
    for (const facet of FACETS) {
      const counted = filters[facet]
        ? await searcher.count(shard, query, withFilter(filters, facet, []))
        : all;
      add(facet, counted.filterCounts[facet]);
    }
  };
  await Promise.all(shards.map(countShard));
  return sums;
}
