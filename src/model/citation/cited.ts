import type { ArticleView } from "../pages/article-page.ts";

/** What a citation needs of a publication. */
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

/** The publisher, who is also the author of a publication without authors. */
export interface Publisher {
  readonly name: string;
}

/** The title with its subtitle after a colon. */
export function fullTitle({ title, subtitle }: Cited): string {
  if (!subtitle) return title;
  return /[?!:]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}
