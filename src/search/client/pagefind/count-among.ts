import type { FilterCounts, PagefindResponse } from "./pagefind-api.ts";

/**
 * Counts by filter and value among hits that no single search of Pagefind finds, such as those for a phrase and a word.
 *
 * @param candidates counts of a search that finds the hits and more: only its values can occur
 * @param search that search, filtered also by a value
 */
export async function countAmong(
  ids: ReadonlySet<string>,
  candidates: FilterCounts,
  search: (filter: string, value: string) => Promise<PagefindResponse>,
): Promise<FilterCounts> {
  const counts: Record<string, Record<string, number>> = {};
  for (const [filter, values] of Object.entries(candidates)) {
    const own: Record<string, number> = {};
    counts[filter] = own;
    for (const value of Object.keys(values)) {
      if (ids.size === 0 || values[value] === 0) continue;
      const { results } = await search(filter, value);
      own[value] = results.filter(({ id }) => ids.has(id)).length;
    }
  }
  return counts;
}
