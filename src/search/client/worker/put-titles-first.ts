import { stripParticles } from "../../korean-words.ts";
import type { ResultView } from "../search-messages.ts";
import { type Query, toWords, wordsOf } from "./parse-query.ts";

/**
 * Puts first those of the first results whose titles hold all words of a query as they are written. To Pagefind a title
 * that holds longer words, or others of one stem, says as much: Cornerstone as much as Corner.
 *
 * @param count of results that are compared: however many are shown, these are the same
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

/** The words of a title, whole, without particles and taken apart, with a space around each. */
function readTitle(title: string): readonly string[] {
  const lower = title.toLowerCase();
  const words = toWords(lower);
  const parts = toWords(lower.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, " "));
  return [words, words.map(stripParticles), parts].map((all) => ` ${all.join(" ")} `);
}
