import { dayOf } from "../language/dates.ts";
import type { ArticleType } from "../schemas/article-schema.ts";
import { type Cited, fullTitle, type Publisher } from "./cited.ts";

const CSL_TYPES: Record<ArticleType, string> = {
  article: "article-journal",
  commentary: "article-journal",
  brief: "report",
  report: "report",
  "working-paper": "report",
  book: "book",
  transcript: "interview",
  podcast: "broadcast",
  video: "motion_picture",
  event: "event",
};

/** @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export function toCsl(article: Cited, site: Publisher): string {
  const [year, month, day] = dayOf(article.date).split("-").map(Number);
  const author = article.authors.map(({ kind, name, sortName }) => {
    const [family, given] = sortName.split(", ");
    return kind === "institution" || given === undefined ? { literal: name } : { family, given };
  });
  const item = {
    id: article.id,
    type: CSL_TYPES[article.type],
    title: fullTitle(article),
    author: author.length > 0 ? author : [{ literal: site.name }],
    issued: { "date-parts": [[year, month, day]] },
    "container-title": article.series?.label,
    publisher: site.name,
    volume: article.volume,
    issue: article.issue,
    number: article.number,
    page: article.pages,
    ISSN: article.series?.issn,
    DOI: article.doi,
    URL: article.url,
    language: article.lang,
    abstract: article.summary,
  };
  return `${JSON.stringify([item])}\n`;
}
