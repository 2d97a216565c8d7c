import type { ArticleView } from "../pages/article-page.ts";

/** What a citation is made from. */
export type Cited = Pick<
  ArticleView,
  | "id"
  | "title"
  | "subtitle"
  | "authors"
  | "date"
  | "series"
  | "url"
  | "doi"
  | "volume"
  | "issue"
  | "number"
  | "pages"
  | "type"
  | "lang"
  | "summary"
>;

/** Who publishes, and stands in for the authors of an unsigned publication. */
export interface Publisher {
  readonly name: string;
}

/** The title with its subtitle after a colon. */
export function fullTitle({ title, subtitle }: Cited): string {
  if (!subtitle) return title;
  return /[?!:]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}
