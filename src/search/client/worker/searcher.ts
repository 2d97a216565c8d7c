import type { OpenShard } from "../pagefind/open-index.ts";
import type { PagefindInstance } from "../pagefind/pagefind-api.ts";
import { type ShardAnswer, searchShard } from "../pagefind/search-shard.ts";
import type { Filters } from "../search-state.ts";
import type { Query } from "./parse-query.ts";

/** Searches shards and remembers the latest answers, so that sorting or showing more needs no new search. */
export interface Searcher {
  readonly search: (shard: OpenShard, query: Query, filters: Filters) => Promise<ShardAnswer>;
  /** As `search`, with counts for every filter, which the first call loads. */
  readonly count: (shard: OpenShard, query: Query, filters: Filters) => Promise<ShardAnswer>;
  /** Remembers a shard's answer to another kind of question, whose key must include the kind. */
  readonly remember: <Answer>(
    shard: OpenShard,
    question: readonly unknown[],
    answer: () => Promise<Answer>,
  ) => Promise<Answer>;
  /** Starts loading what `count` needs. */
  readonly prepareCount: (shard: OpenShard) => void;
  readonly forget: (shard: OpenShard) => void;
}

const MOST_ANSWERS = 24;

export function createSearcher(): Searcher {
  const answers = new Map<OpenShard, Map<string, Promise<unknown>>>();
  const counted = new WeakMap<PagefindInstance, Promise<void>>();

  const forget = (shard: OpenShard) => void answers.delete(shard);
  const remember = <Answer>(
    shard: OpenShard,
    question: readonly unknown[],
    answer: () => Promise<Answer>,
  ) => {
    const own = answers.get(shard) ?? new Map<string, Promise<unknown>>();
    answers.set(shard, own);
    if (own.size > MOST_ANSWERS) own.clear();
    const key = JSON.stringify(question);
    const known = (own.get(key) as Promise<Answer> | undefined) ?? answer();
    own.set(key, known);
    known.catch(() => forget(shard));
    return known;
  };
  const search = (shard: OpenShard, query: Query, filters: Filters) =>
    remember(shard, [query, filters], () => searchShard(shard, query, filters));
  const loadFilters = async (shard: OpenShard) => {
    const instance = await shard.open();
    const loaded = counted.get(instance) ?? instance.filters().then(() => forget(shard));
    counted.set(instance, loaded);
    loaded.catch(() => counted.delete(instance));
    await loaded;
  };
  const count = async (shard: OpenShard, query: Query, filters: Filters) => {
    await loadFilters(shard);
    return search(shard, query, filters);
  };
  const prepareCount = (shard: OpenShard) => void loadFilters(shard).catch(() => {});
  return { search, count, remember, prepareCount, forget };
}
