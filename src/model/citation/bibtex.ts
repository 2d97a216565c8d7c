import { yearOf } from "../language/dates.ts";
import type { ArticleType } from "../schemas/article-schema.ts";
import { type Cited, fullTitle, type Publisher } from "./cited.ts";
import { toPageRange } from "./page-range.ts";

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
  const container = kind === "article" ? "journal" : kind === "techreport" ? "institution" : "series";
  const texts: [name: string, text: string | undefined][] = [
    ["title", article.title && `{${escapeBibtex(fullTitle(article))}}`],
    [container, escapeBibtex(kind === "techreport" ? site.name : (article.series?.label ?? site.name))],
    ["publisher", escapeBibtex(site.name)],
    ["year", yearOf(article.date)],
    ["month", article.date.slice(5, 7)],
    ["day", article.date.slice(8, 10)],
    ["volume", article.volume && escapeBibtex(article.volume)],
    ["number", escapeBibtex(article.issue ?? article.number ?? "")],
    ["pages", article.pages && formatPages(article.pages)],
    ["issn", article.series?.issn],
    // Not escaped: an escaped address leads nowhere.
    ["doi", article.doi],
    ["url", article.url],
    ["langid", LANGUAGES[article.lang]],
  ];
  const fields = [["author", listAuthors(article, site)] as const, ...texts].filter(([, text]) => text);
  return `@${kind}{${makeKey(article, site)},\n${fields.map(([name, text]) => `  ${name} = {${text}}`).join(",\n")}\n}\n`;
}

function formatPages(pages: string): string {
  const { first, last } = toPageRange(pages);
  return last === undefined ? escapeBibtex(first) : `${first}--${last}`;
}

const LANGUAGES: Readonly<Record<string, string>> = { en: "english", ko: "korean" };

/** Braces keep an institution's name whole. */
function listAuthors({ authors }: Cited, site: Publisher): string {
  const names = authors.map(({ kind, name, sortName }) =>
    kind === "institution" ? `{${escapeBibtex(name)}}` : escapeBibtex(sortName),
  );
  return names.join(" and ") || `{${escapeBibtex(site.name)}}`;
}

function makeKey(article: Cited, site: Publisher): string {
  const family = (article.authors[0]?.sortName ?? site.name).split(",")[0] ?? "";
  const parts = [family, yearOf(article.date), article.id.split("-")[0] ?? ""];
  return parts.map((part) => part.replaceAll(/[^\p{L}\p{N}]/gu, "")).join("");
}

/** Escapes a text for TeX. Braces become commands, because BibTeX counts even escaped braces. */
function escapeBibtex(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\{}&%$#_~^]/g, (character) => COMMANDS[character] ?? `\\${character}`);
}

const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash ",
  "{": "\\textbraceleft ",
  "}": "\\textbraceright ",
  "~": "\\textasciitilde ",
  "^": "\\textasciicircum ",
};
