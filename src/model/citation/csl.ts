import type { Work, WorkKind } from "./work.ts";

const CSL_TYPES: Readonly<Record<WorkKind, string>> = {
  "journal-article": "article-journal",
  post: "post-weblog",
  report: "report",
  book: "book",
  audio: "broadcast",
  video: "motion_picture",
};

/** @see https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html */
export function toCsl(work: Work): string {
  const { kind, container, publisher } = work;
  const isPart = kind === "report" || kind === "book";
  const item = {
    id: work.key,
    type: CSL_TYPES[kind],
    title: work.title,
    author: work.authors.map(({ whole, parts }) =>
      parts
        ? {
            family: parts.family,
            given: parts.given,
            "non-dropping-particle": parts.particle,
            suffix: parts.suffix,
            // Styles then leave the name in its order.
            "static-ordering": parts.isFamilyFirst || undefined,
          }
        : { literal: whole },
    ),
    issued: { "date-parts": [work.date.split("-").map(Number)] },
    "container-title": isPart ? undefined : container,
    "collection-title": isPart && container !== publisher ? container : undefined,
    publisher,
    genre: work.genre,
    volume: work.volume,
    issue: work.issue,
    number: work.number,
    page: work.pages,
    ISSN: work.issn,
    DOI: work.doi,
    URL: work.url,
    language: work.lang,
    abstract: work.abstract,
  };
  return `${JSON.stringify([item])}\n`;
}
