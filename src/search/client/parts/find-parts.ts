import { countAmong } from "../pagefind/count-among.ts";
import type { OpenShard } from "../pagefind/open-index.ts";
import type { FilterCounts, PagefindRecord, PagefindResult } from "../pagefind/pagefind-api.ts";
import { toPagefind } from "../pagefind/search-shard.ts";
import { findPlaces, loadRecord, searchText } from "../pagefind/undocumented.ts";
import type { Facet, Filters } from "../search-state.ts";
import type { Query } from "../worker/parse-query.ts";

/** The publications of a shard that have each part of a query, under filters. */
export interface PartsAnswer {
  /** For each part in the order of `partsOf`, the hits by id. */
  readonly hits: readonly ReadonlyMap<string, PartHit>[];
  /** The places of publications by date; the oldest is 0. */
  readonly places: ReadonlyMap<string, number>;
  /** Counts some publications by value of some filters. */
  readonly count: (ids: ReadonlySet<string>, facets: readonly Facet[]) => Promise<FilterCounts>;
  /** Loads a publication as a result for these words. */
  readonly load: (id: string, words: string) => Promise<PagefindRecord>;
}

export interface PartHit {
  /** Pagefind's score within the shard. */
  readonly score: number;
  /** The places of the part, counted in words. */
  readonly locations: readonly number[];
  readonly isInTitle: boolean;
}

/** What a publication may have or lack: phrases, in quotation marks, and words. */
export function partsOf({ phrases, words }: Query): readonly string[] {
  return [...phrases.map((phrase) => `"${phrase}"`), ...words];
}

/** The words of a part. */
export function wordsIn(part: string): readonly string[] {
  return part.replaceAll('"', "").split(" ");
}

/** @param isThere whether the shard has the words of a part; without them, Pagefind would find shorter words instead */
export async function findParts(
  shard: OpenShard,
  query: Query,
  filters: Filters,
  isThere: (part: number) => boolean,
): Promise<PartsAnswer> {
  const instance = await shard.open();
  const options = { filters: toPagefind(filters) };
  const search = (part: string, number: number) =>
    isThere(number) ? instance.search(part, options) : undefined;
  const [places, ...found] = await Promise.all([findPlaces(instance, ""), ...partsOf(query).map(search)]);
  const loaded = new Map<string, ReturnType<typeof instance.search>>();
  return {
    hits: found.map((response) => new Map(response?.results.map((result) => [result.id, toPartHit(result)]))),
    places,
    count: (ids, facets) => {
      const values = Object.fromEntries(
        facets.map((facet) => [
          facet,
          Object.assign({}, ...found.map((one) => onlyHad(one?.filters[facet]))),
        ]),
      );
      return countAmong(ids, values, (facet, value) =>
        searchText(instance, "", { filters: toPagefind({ ...filters, [facet]: [value] }) }),
      );
    },
    load: async (id, words) => {
      const response = loaded.get(words) ?? instance.search(words);
      loaded.set(words, response);
      const result = (await response).results.find((result) => result.id === id);
      if (!result) throw new Error(`${shard.name}: ${id}`);
      return loadRecord(result);
    },
  };
}

function onlyHad(counts: Readonly<Record<string, number>> = {}): Readonly<Record<string, number>> {
  return Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
}

function toPartHit({ score, words, matchedMetaFields = [] }: PagefindResult): PartHit {
  return { score, locations: words, isInTitle: matchedMetaFields.includes("title") };
}
