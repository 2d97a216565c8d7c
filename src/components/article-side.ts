import type { ArticleView } from "../model/pages/article-page.ts";

/** What stands beside the headline of some types of publications. */
export type ArticleSide = "event" | "recording" | "paper" | "report";

/** Undefined for a publication whose headline has the whole width. */
export function sideOf(article: ArticleView): ArticleSide | undefined {
  const { type, event, number, doi, attachments } = article;
  const hasPdf = attachments.some(({ format }) => format === "PDF");
  if (event) return "event";
  if ((type === "podcast" || type === "video") && number) return "recording";
  if (type === "working-paper" || ((type === "report" || type === "book") && (number || doi))) return "paper";
  return (type === "report" || type === "book" || type === "brief") && hasPdf ? "report" : undefined;
}
