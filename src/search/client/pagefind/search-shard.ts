import type { Filters } from "../search-state.ts";
import { type Query, wordsOf } from "../worker/parse-query.ts";
import { countAmong } from "./count-among.ts";
import { countWord } from "./count-word.ts";
import { hasFailed } from "./intercept-fetches.ts";
import type { OpenShard } from "./open-index.ts";
import type { FilterCounts, PagefindInstance, PagefindRecord } from "./pagefind-api.ts";
import { findPlaces, loadRecord, searchText } from "./undocumented.ts";

export interface Hit {
  readonly id: string;
  /** Pagefind's score within the shard. */
  readonly score: number;
  /** The place by date among all publications of the shard; the oldest is 0. */
  readonly place: number;
  readonly load: () => Promise<PagefindRecord>;
}

export interface ShardAnswer {
  readonly shard: OpenShard;
  readonly hits: readonly Hit[];
  /** How many publications of the shard have each word of the query, in the order of `wordsOf`. */
  readonly wordCounts: readonly number[];
  /** How many hits each value of each loaded filter has. */
  readonly filterCounts: FilterCounts;
}

/**
 * Searches one shard. A hit has every word and every phrase.
 *
 * @throws if a file of the shard does not load
 */
export async function searchShard(shard: OpenShard, query: Query, filters: Filters): Promise<ShardAnswer> {
  try {
    const instance = await shard.open();
    const answer = await search(instance, query, filters);
    if (hasFailed(shard.name)) throw new Error(shard.name);
    return { shard, ...answer };
  } catch (error) {
    shard.close();
    throw error;
  }
}

async function search(
  instance: PagefindInstance,
  query: Query,
  filters: Filters,
): Promise<Omit<ShardAnswer, "shard">> {
  const words = wordsOf(query);
  const wordCounts = await Promise.all(words.map((word) => countWord(instance, word)));
  if (wordCounts.includes(0)) return { hits: [], wordCounts, filterCounts: {} };

  const options = { filters: toPagefind(filters) };
  const text = words.join(" ");
  const [found, places, ...phrases] = await Promise.all([
    searchText(instance, text, options),
    findPlaces(instance, text, options),
    ...query.phrases.map((phrase) => instance.search(`"${phrase}"`, options)),
  ]);
  const byPhrase = phrases.map(({ results }) => new Map(results.map((result) => [result.id, result])));
  const hits = found.results
    .filter(({ id }) => byPhrase.every((results) => results.has(id)))
    .map((result) => {
      const { id, score } = result;
      const phrase = byPhrase[0]?.get(id);
      const load = () => loadRecord(phrase && phrase.words.length > 0 ? phrase : result);
      return { id, score, place: places.get(id) ?? 0, load };
    });
  const exact = phrases.length === 0 ? found : phrases.length === 1 ? phrases[0] : undefined;
  const filterCounts =
    exact?.results.length === hits.length
      ? exact.filters
      : await countAmong(new Set(hits.map(({ id }) => id)), found.filters, (facet, value) =>
          searchText(instance, text, { filters: toPagefind({ ...filters, [facet]: [value] }) }),
        );
  return { hits, wordCounts, filterCounts };
}

export function toPagefind(filters: Filters): Record<string, { any: readonly string[] }> {
  return Object.fromEntries(Object.entries(filters).map(([facet, any]) => [facet, { any }]));
}
