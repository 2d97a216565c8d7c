import type { ArticleType } from "../article-schema.ts";
import { yearOf } from "../dates.ts";
import { type Cited, fullTitle, type Publisher } from "./cited.ts";

const BIBTEX_TYPES: Partial<Record<ArticleType, string>> = {
  report: "techreport",
  "working-paper": "techreport",
  book: "book",
  event: "misc",
  video: "misc",
  podcast: "misc",
};

/** One BibTeX entry. @see https://www.bibtex.com/format/ */
export function toBibtex(article: Cited, site: Publisher): string {
  const kind = BIBTEX_TYPES[article.type] ?? "article";
  const family = (article.authors[0]?.sortName ?? site.name).split(",")[0] ?? "";
  const key = `${family.replaceAll(/[^\p{L}\p{N}]/gu, "")}${yearOf(article.date)}${(article.id.split("-")[0] ?? "").replaceAll(/[^\p{L}\p{N}]/gu, "")}`;
  const container = kind === "article" ? "journal" : kind === "techreport" ? "institution" : "series";
  const fields: [string, string | undefined][] = [
    [
      "author",
      article.authors
        .map((author) => (author.kind === "institution" ? `{${author.name}}` : author.sortName))
        .join(" and ") || `{${site.name}}`,
    ],
    ["title", `{${fullTitle(article)}}`],
    [container, kind === "techreport" ? site.name : (article.series?.label ?? site.name)],
    ["publisher", site.name],
    ["year", yearOf(article.date)],
    ["month", article.date.slice(5, 7)],
    ["day", article.date.slice(8, 10)],
    ["volume", article.volume],
    ["number", article.issue ?? article.number],
    ["pages", article.pages?.replace(/[-–—]/, "--")],
    ["issn", article.series?.issn],
    ["doi", article.doi],
    ["url", article.url],
    ["langid", article.lang === "ko" ? "korean" : article.lang === "en" ? "english" : undefined],
  ];
  const lines = fields
    .filter(([, value]) => value)
    .map(([name, value]) => `  ${name} = {${escapeBibtex(value as string)}}`);
  return `@${kind}{${key},\n${lines.join(",\n")}\n}\n`;
}

function escapeBibtex(value: string): string {
  return value.replaceAll(/\s+/g, " ").replaceAll(/([&%$#_])/g, "\\$1");
}
