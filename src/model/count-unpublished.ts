import type { Article } from "./corpus.ts";
import type { DateText } from "./language/dates.ts";
import { whyUnpublished } from "./publication.ts";

/** What readers do not see yet. */
export interface UnpublishedCount {
  readonly drafts: number;
  /** Articles with a later date that are not drafts. */
  readonly later: number;
  /** The date of the first of those. */
  readonly next?: DateText | undefined;
}

/** Counts what is not published at a minute of the site's clock. */
export function countUnpublished(
  articles: readonly Pick<Article, "draft" | "date">[],
  now: DateText,
): UnpublishedCount {
  const reasons = Map.groupBy(articles, (article) => whyUnpublished(article, now));
  const later = (reasons.get("future") ?? []).map(({ date }) => date).toSorted();
  return { drafts: reasons.get("draft")?.length ?? 0, later: later.length, next: later[0] };
}
