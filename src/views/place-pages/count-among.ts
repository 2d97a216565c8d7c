import type { Article } from "../../model/corpus.ts";
import { yearOf } from "../../model/language/dates.ts";
import type { Place } from "../../model/pages/chrome.ts";
import type { CountedPlace } from "../../model/pages/listing.ts";

/** The places that articles name most often, at most `most`; those of the newest first among equals. */
export function countAmong(
  articles: readonly Article[],
  idsOf: (article: Article) => readonly string[],
  toPlace: (id: string) => Place,
  most: number,
): readonly CountedPlace[] {
  const counts = new Map<string, number>();
  for (const article of articles) for (const id of idsOf(article)) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, most)
    .map(([id, count]) => ({ ...toPlace(id), count }));
}

/** The year of the oldest of articles that are newest first. */
export function findSince(articles: readonly Article[]): string | undefined {
  const oldest = articles.at(-1);
  return oldest && yearOf(oldest.date);
}
