import { stripParticles } from "../../korean-words.ts";
import type { ResultView } from "../search-messages.ts";
import { type Query, toWords, wordsOf } from "./parse-query.ts";

/**
 * Among the first results, puts those first whose titles have all words of a query as written. Pagefind ranks a title with
 * longer words, or with others of the same stem, just as high: Cornerstone as high as Corner.
 *
 * @param count how many results to reorder, however many are shown
 */
export function putTitlesFirst(
  results: readonly ResultView[],
  query: Query,
  count: number,
): readonly ResultView[] {
  const parts = [...query.phrases, ...query.words].map((part) => ` ${part.toLowerCase()} `);
  if (wordsOf(query).length < 2) return results;
  const isWhole = ({ title }: ResultView) => {
    const readings = readTitle(title);
    return parts.every((part) => readings.some((reading) => reading.includes(part)));
  };
  const first = results.slice(0, count);
  return [...first.filter(isWhole), ...first.filter((result) => !isWhole(result)), ...results.slice(count)];
}

/** The words of a title in three readings: whole, without particles, and split at signs. A space is around each word. */
function readTitle(title: string): readonly string[] {
  const lower = title.toLowerCase();
  const words = toWords(lower);
  const parts = toWords(lower.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " "));
  return [words, words.map(stripParticles), parts].map((all) => ` ${all.join(" ")} `);
}
