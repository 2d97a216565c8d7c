import { hasFailed } from "../pagefind/intercept-fetches.ts";
import type { OpenIndex, OpenShard } from "../pagefind/open-index.ts";
import type { FilterCounts } from "../pagefind/pagefind-api.ts";
import type { ShardAnswer } from "../pagefind/search-shard.ts";
import type { Ask, Near, ResultsSoFar } from "../search-messages.ts";
import { countFacets } from "./count-facets.ts";
import { findPartial, type PartialAnswer } from "./find-partial.ts";
import { orderResults } from "./order-results.ts";
import { parseQuery } from "./parse-query.ts";
import { putTitlesFirst } from "./put-titles-first.ts";
import type { Searcher } from "./searcher.ts";
import { toResult } from "./to-result.ts";

/** The first wave has at least this many publications. Each further wave has twice as many as all before. */
const FIRST_WAVE = 1000;
/** Milliseconds after which a shard is slow: the results of others are then shown, and the next shards asked. */
const PATIENCE = 1500;

export interface Answering {
  /** Whether this is still the latest question. */
  readonly isCurrent: () => boolean;
  readonly onResults: (results: ResultsSoFar) => void;
  readonly onCounts: (counts: FilterCounts) => void;
  readonly onNear: (near: Near) => void;
}

/**
 * Asks shards in waves, the newest first (the oldest first if sorted so). As soon as the results fill a first screen, it
 * reports them and asks all other shards at once. When those have answered, it reports all results again. Further results
 * load after the first screen even if no shard is left to ask.
 */
export async function answerSearch(
  searcher: Searcher,
  { total, shards, loadWords, functionWords }: OpenIndex,
  { state, first, around }: Ask,
  { isCurrent, onResults, onCounts, onNear }: Answering,
): Promise<void> {
  const query = parseQuery(state.q, functionWords);
  const waiting = state.sort === "oldest" ? shards.toReversed() : [...shards];
  const running = new Set<Promise<void>>();
  const answers: ShardAnswer[] = [];
  const failed: OpenShard[] = [];
  let partial: readonly PartialAnswer[] = [];
  let asked = 0;
  let told = 0;

  const ask = (shard: OpenShard) => {
    const search = searcher
      .search(shard, query, state.filters)
      .then((answer) => void answers.push(answer))
      .catch(() => void failed.push(shard))
      .finally(() => running.delete(search));
    running.add(search);
  };
  const askNext = () => {
    const goal = asked * 3 || FIRST_WAVE;
    while (waiting.length > 0 && asked < goal) {
      const shard = waiting.shift()!;
      asked += shard.count;
      ask(shard);
    }
  };
  const tell = async (most: number, done: boolean): Promise<void> => {
    const newest = Number(shards[0]?.years.at(-1));
    const sofar = [...answers];
    const hits = orderResults(sofar, partial, query, state.sort, newest);
    const records = await Promise.allSettled(hits.slice(0, most).map((hit) => hit.load()));
    const broken = sofar.filter(({ shard }) => hasFailed(shard.name));
    for (const answer of broken) {
      answer.shard.close();
      searcher.forget(answer.shard);
      answers.splice(answers.indexOf(answer), 1);
      partial = partial.filter(({ shard }) => shard !== answer.shard);
      failed.push(answer.shard);
    }
    if (!isCurrent()) return;
    // Only results that can be shown count, so those of the other shards move up.
    if (broken.length > 0) return tell(most, done);
    told = sofar.length;
    const results = records.flatMap((record, index) =>
      record.status === "fulfilled" ? toResult(record.value, query, hits[index]?.lacks) : [],
    );
    onResults({
      results: state.sort === "relevance" ? putTitlesFirst(results, query, first) : results,
      total: hits.length,
      partial: partial.reduce((sum, { hits }) => sum + hits.length, 0),
      archive: total,
      shards: shards.length,
      answered: sofar.length,
      failed: failed.map(({ years }) => years),
      done,
    });
  };

  askNext();
  while (running.size > 0) {
    const slow = await Promise.race([...running, pause(PATIENCE)]);
    if (!isCurrent()) return;
    const found = answers.reduce((sum, { hits }) => sum + hits.length, 0);
    const fills = told === 0 && found >= first;
    const isMoreToLoad = running.size + waiting.length > 0 || state.shown > first;
    if ((fills || slow) && answers.length > told && isMoreToLoad) {
      await tell(slow ? state.shown : first, false);
    }
    if (told > 0 || slow) {
      for (const shard of waiting.splice(0)) ask(shard);
      // Counts come last but take longest to load, so begin while the other shards answer.
      if (around && isCurrent()) for (const shard of shards) searcher.prepareCount(shard);
    } else if (running.size === 0) askNext();
  }
  if (!isCurrent()) return;
  partial = await findPartial(searcher, answers, query, state.filters);
  if (!isCurrent()) return;
  const open = answers.map(({ shard }) => shard);
  const telling = tell(state.shown, true);
  if (!around) return telling;
  const counting = countFacets(searcher, open, query, state.filters);
  counting.catch(() => {});
  await telling;
  if (!isCurrent()) return;
  if (answers.every(({ hits }) => hits.length === 0)) {
    const hasPartial = partial.some(({ hits }) => hits.length > 0);
    // Most searches find something, so this module loads only when it is needed.
    const { findNear } = await import("./find-near.ts");
    if (isCurrent()) onNear(await findNear(searcher, answers, query, state.filters, loadWords, hasPartial));
  }
  if (isCurrent()) onCounts(await counting);
}

function pause(milliseconds: number): Promise<true> {
  return new Promise((resolve) => setTimeout(() => resolve(true), milliseconds));
}
