import type { OpenShard } from "../pagefind/open-index.ts";
import type { ShardAnswer } from "../pagefind/search-shard.ts";
import type { Near } from "../search-messages.ts";
import type { Facet, Filters } from "../search-state.ts";
import { withFilter } from "../search-state.ts";
import { findPartial } from "./find-partial.ts";
import { type Query, wordsOf, writeQuery } from "./parse-query.ts";
import type { Searcher } from "./searcher.ts";
import { findLike } from "./spelling.ts";
import { asWritten } from "./to-result.ts";

const MOST_WORDS = 6;

/**
 * Finds similar queries if no publication has all words: other spellings, and if there are no results at all, the query
 * without a word or a filter.
 */
export async function findNear(
  searcher: Searcher,
  answers: readonly ShardAnswer[],
  query: Query,
  filters: Filters,
  loadWords: () => Promise<readonly string[]>,
  hasResults: boolean,
): Promise<Near> {
  const shards = answers.map(({ shard }) => shard);
  const unknownWords = wordsOf(query).filter((_, index) =>
    answers.every(({ wordCounts }) => wordCounts[index] === 0),
  );
  const words = unknownWords.length > 0 ? await loadWords() : [];
  const unknown = unknownWords.map((word) => ({
    word: asWritten(query, word),
    like: findLike(word, words).map((other) => ({
      word: other,
      q: writeQuery(replaceWord(query, word, other)),
    })),
  }));

  if (hasResults)
    return { unknown: unknown.filter(({ like }) => like.length > 0), withoutFilter: [], withoutWord: [] };
  const withoutFilter: { facet: Facet; value: string; count: number }[] = [];
  for (const [facet, values = []] of Object.entries(filters) as [Facet, readonly string[]][]) {
    for (const value of values) {
      const fewer = withFilter(
        filters,
        facet,
        values.filter((other) => other !== value),
      );
      withoutFilter.push({ facet, value, count: await countHits(searcher, shards, query, fewer) });
    }
  }
  const withoutWord: { word: string; q: string; count: number }[] = [];
  const { length } = query.words;
  for (const word of length + query.phrases.length > 1 ? query.words.slice(0, MOST_WORDS) : []) {
    const fewer = { ...query, words: query.words.filter((other) => other !== word) };
    const count = await countHits(searcher, shards, fewer, filters);
    withoutWord.push({ word: asWritten(query, word), q: writeQuery(fewer), count });
  }
  return {
    unknown,
    withoutFilter: withoutFilter.filter(({ count }) => count > 0),
    withoutWord: withoutWord.filter(({ count }) => count > 0),
  };
}

function replaceWord(query: Query, word: string, other: string): Query {
  const { words, phrases } = query;
  const replace = (own: string) => (own === word ? other : own);
  return {
    ...query,
    words: words.map(replace),
    phrases: phrases.map((phrase) => phrase.split(" ").map(replace).join(" ")),
  };
}

async function countHits(
  searcher: Searcher,
  shards: readonly OpenShard[],
  query: Query,
  filters: Filters,
): Promise<number> {
  const answers = await Promise.all(shards.map((shard) => searcher.search(shard, query, filters)));
  const partial = await findPartial(searcher, answers, query, filters);
  return [...answers, ...partial].reduce((sum, { hits }) => sum + hits.length, 0);
}
