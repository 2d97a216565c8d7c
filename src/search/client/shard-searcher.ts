import type { OpenShard } from "./open-index.ts";
import type { Query } from "./parse-query.ts";
import { type ShardAnswer, searchShard } from "./search-shard.ts";
import type { Filters } from "./search-state.ts";

/** Searches shards and remembers the latest answers, so that sorting or showing more is no new search. */
export interface ShardSearcher {
  readonly search: (shard: OpenShard, query: Query, filters: Filters) => Promise<ShardAnswer>;
  /** As `search`, with counts for every filter; loads the filters once. */
  readonly count: (shard: OpenShard, query: Query, filters: Filters) => Promise<ShardAnswer>;
  readonly forget: (shard: OpenShard) => void;
}

const MOST_ANSWERS = 24;

export function createShardSearcher(): ShardSearcher {
  const answers = new Map<OpenShard, Map<string, Promise<ShardAnswer>>>();
  const counted = new WeakSet<object>();

  const forget = (shard: OpenShard) => void answers.delete(shard);
  const search = (shard: OpenShard, query: Query, filters: Filters) => {
    const own = answers.get(shard) ?? new Map<string, Promise<ShardAnswer>>();
    answers.set(shard, own);
    if (own.size > MOST_ANSWERS) own.clear();
    const key = JSON.stringify([query, filters]);
    const answer = own.get(key) ?? searchShard(shard, query, filters);
    own.set(key, answer);
    answer.catch(() => forget(shard));
    return answer;
  };
  const count = async (shard: OpenShard, query: Query, filters: Filters) => {
    const instance = await shard.open();
    if (!counted.has(instance)) {
      await instance.filters();
      counted.add(instance);
      forget(shard);
    }
    return search(shard, query, filters);
  };
  return { search, count, forget };
}
