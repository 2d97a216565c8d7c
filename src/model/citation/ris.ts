import { dayOf, yearOf } from "../language/dates.ts";
import type { ArticleType } from "../schemas/article-schema.ts";
import { type Cited, fullTitle, type Publisher } from "./cited.ts";
import { toPageRange } from "./page-range.ts";

const RIS_TYPES: Record<ArticleType, string> = {
  article: "JOUR",
  commentary: "JOUR",
  brief: "RPRT",
  report: "RPRT",
  "working-paper": "RPRT",
  book: "BOOK",
  transcript: "HEAR",
  podcast: "SOUND",
  video: "VIDEO",
  event: "CONF",
};

/** @see https://refdb.sourceforge.net/manual-0.9.6/sect1-ris-format.html */
export function toRis(article: Cited, site: Publisher): string {
  const { first, last } = toPageRange(article.pages ?? "");
  const lines: [string, string | undefined][] = [
    ["TY", RIS_TYPES[article.type]],
    ...(article.authors.length > 0
      ? article.authors.map((author): [string, string] => ["AU", author.sortName])
      : [["AU", site.name] as [string, string]]),
    ["TI", fullTitle(article)],
    ["T2", article.series?.label],
    ["PB", site.name],
    ["PY", yearOf(article.date)],
    ["DA", dayOf(article.date).replaceAll("-", "/")],
    ["VL", article.volume],
    ["IS", article.issue ?? article.number],
    ["SP", first],
    ["EP", last],
    ["SN", article.series?.issn],
    ["DO", article.doi],
    ["UR", article.url],
    ["LA", article.lang],
    ["AB", article.summary],
  ];
  const written = lines
    .filter(([, value]) => value)
    .map(([tag, value]) => `${tag}  - ${(value as string).replaceAll(/\s+/g, " ")}`);
  return `${[...written, "ER  - "].join("\r\n")}\r\n`;
}
