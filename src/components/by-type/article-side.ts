import type { ArticleView } from "../../model/pages/article-page.ts";

/** What stands beside the headline of some types of publications. */
export type ArticleSide = "event" | "recording" | "paper" | "report";

/** Undefined for a publication whose headline has the whole width. */
export function sideOf(article: ArticleView): ArticleSide | undefined {
  const { type, event, number, doi, attachments } = article;
  const hasPdf = attachments.some(({ isMain, format }) => isMain && format === "PDF");
  if (event) return "event";
  if ((type === "podcast" || type === "video") && number) return "recording";
  if (hasPdf && (type === "report" || type === "book" || type === "brief")) return "report";
  const isNumbered = (type === "report" || type === "book") && (number || doi);
  return type === "working-paper" || isNumbered ? "paper" : undefined;
}
