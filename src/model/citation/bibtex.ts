import { type CitedName, familyOf } from "./cited-name.ts";
import type { Work, WorkKind } from "./work.ts";

type Field = readonly [name: string, text: string | undefined];

const BIBTEX_TYPES: Readonly<Record<WorkKind, string>> = {
  "journal-article": "article",
  post: "misc",
  report: "techreport",
  book: "book",
  audio: "misc",
  video: "misc",
};

/** One BibTeX entry. @see https://www.bibtex.com/format/ */
export function toBibtex(work: Work): string {
  const { kind, date, container, publisher } = work;
  const [year, month, day] = date.split("-");
  const isReport = kind === "report";
  const holder =
    kind === "journal-article" ? "journal" : isReport || kind === "book" ? "series" : "howpublished";
  return writeEntry(BIBTEX_TYPES[kind], work, [
    [holder, holder === "series" && container === publisher ? undefined : escapeBibtex(container)],
    [isReport ? "institution" : "publisher", escapeBibtex(publisher)],
    ["type", isReport && work.genre ? escapeBibtex(work.genre) : undefined],
    ["year", year],
    ["month", month],
    ["day", day],
    ["number", escapeOptional(work.issue ?? work.number)],
    ...listShared(work),
  ]);
}

const BIBLATEX_TYPES: Readonly<Record<WorkKind, string>> = {
  "journal-article": "article",
  post: "online",
  report: "report",
  book: "book",
  audio: "audio",
  video: "video",
};

/** One BibLaTeX entry. @see https://ctan.org/pkg/biblatex, the manual's section 2 */
export function toBiblatex(work: Work): string {
  const { kind, container, publisher } = work;
  const isJournal = kind === "journal-article";
  const isReport = kind === "report";
  const holder = isJournal ? "journaltitle" : isReport || kind === "book" ? "series" : "organization";
  return writeEntry(BIBLATEX_TYPES[kind], work, [
    [holder, holder === "series" && container === publisher ? undefined : escapeBibtex(container)],
    [isReport ? "institution" : "publisher", holder === "organization" ? undefined : escapeBibtex(publisher)],
    ["type", isReport ? escapeBibtex(work.genre ?? "techreport") : undefined],
    ["date", work.date],
    [isJournal ? "issue" : "number", escapeOptional(work.issue ?? work.number)],
    ...listShared(work),
  ]);
}

/** The fields that both formats have alike. */
function listShared({ volume, pages, firstPage, lastPage, issn, doi, url, lang }: Work): readonly Field[] {
  return [
    ["volume", escapeOptional(volume)],
    ["pages", pages && (lastPage === undefined ? escapeBibtex(pages) : `${firstPage}--${lastPage}`)],
    ["issn", issn],
    // Not escaped: an escaped address leads nowhere.
    ["doi", doi],
    ["url", url],
    ["langid", LANGUAGES[lang]],
  ];
}

const LANGUAGES: Readonly<Record<string, string>> = { en: "english", ko: "korean" };

function writeEntry(type: string, { key, authors, title }: Work, own: readonly Field[]): string {
  const fields: readonly Field[] = [
    ["author", authors.map(writeName).join(" and ")],
    // Braces keep the capitals of the title.
    ["title", `{${escapeBibtex(title)}}`],
    ...own,
  ];
  const lines = fields.flatMap(([name, text]) => (text ? [`  ${name} = {${text}}`] : []));
  return `@${type}{${key},\n${lines.join(",\n")}\n}\n`;
}

/** Braces keep a name without parts whole. */
function writeName({ whole, parts }: CitedName): string {
  if (!parts) return `{${escapeBibtex(whole)}}`;
  return escapeBibtex([familyOf(parts), parts.suffix, parts.given].filter(Boolean).join(", "));
}

function escapeOptional(text: string | undefined): string | undefined {
  return text === undefined ? undefined : escapeBibtex(text);
}

/** Escapes a text for TeX. Braces become commands, because BibTeX counts even escaped braces. */
function escapeBibtex(text: string): string {
  return text
    .replaceAll(/\s+/g, " ")
    .replaceAll(/[\\{}&%$#_~^]/g, (character) => COMMANDS[character] ?? `\\${character}`);
}

const COMMANDS: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};
