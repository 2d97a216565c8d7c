import type { PagefindRecord, PagefindSubResult } from "../pagefind/pagefind-api.ts";
import type { ResultView } from "../search-messages.ts";
import type { Query } from "./parse-query.ts";

const MOST_SECTIONS = 3;
const MOST_TERMS = 12;
const AROUND_WORD = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const ATTACHMENT = /#Op-attachment-\d+$/;

/** Makes a result of a record of the index. @param lacks words of the query that it lacks */
export function toResult(record: PagefindRecord, query: Query, lacks: readonly string[] = []): ResultView {
  const { url, meta, sub_results: parts } = record;
  const terms = termsOf(record, query);
  const sections = parts
    .filter((part) => part.url.includes("#"))
    .toSorted(byMostTerms)
    .slice(0, MOST_SECTIONS)
    .map((part) => ({
      title: part.title,
      url: withTerms(part.url, terms),
      attached: ATTACHMENT.test(part.url),
    }));
  return {
    url: withTerms(url, terms),
    title: meta.title || url,
    date: meta.date,
    authors: meta.authors,
    series: meta.series,
    type: meta.type,
    language: meta.language,
    excerpt: toExcerpt(record),
    sections,
    lacks: lacks.map((word) => asWritten(query, word)),
  };
}

/** Pagefind's excerpt around the terms, or the summary if the text has no term or is only the title. */
function toExcerpt({ content, excerpt, locations, meta }: PagefindRecord): readonly string[] {
  const pieces = splitMarks(excerpt);
  const plain = pieces.join("");
  const isTitle = plain.replace(/\.$/, "") === meta.title;
  if (meta.summary && (isTitle || locations.length === 0)) return [meta.summary];
  if (isTitle) return [];
  const text = content.trim().replaceAll(/\s+/g, " ");
  const [first, ...others] = pieces as [string, ...string[]];
  return [
    text.startsWith(plain) ? first : `… ${first}`,
    ...others,
    ...(pieces.length % 2 === 0 ? [""] : []),
  ].map((piece, index, { length }) => (index === length - 1 && !text.endsWith(plain) ? `${piece} …` : piece));
}

/**
 * Splits an excerpt into pieces of text, of which every second is a term without the signs around it. Only the marks of
 * Pagefind's excerpt are HTML.
 */
function splitMarks(excerpt: string): string[] {
  const pieces = excerpt
    .split(/<\/?mark>/)
    .map((piece) => piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
  for (let index = 1; index < pieces.length; index += 2) {
    const marked = pieces[index] as string;
    const term = trimSigns(marked);
    const start = marked.indexOf(term);
    pieces[index - 1] += marked.slice(0, start);
    pieces[index] = term;
    pieces[index + 1] = marked.slice(start + term.length) + (pieces[index + 1] ?? "");
  }
  return pieces;
}

/** A word of a query as the reader wrote it, without the signs around it. A phrase stays as it is. */
export function asWritten({ written }: Query, word: string): string {
  return trimSigns(written.get(word) ?? "") || word;
}

/** Removes the signs around a word, unless it has nothing else, such as an emoji. */
function trimSigns(word: string): string {
  return word.replaceAll(AROUND_WORD, "") || word;
}

function byMostTerms(a: PagefindSubResult, b: PagefindSubResult): number {
  return b.locations.length - a.locations.length;
}

/** The words and phrases as the publication writes them, for its page to mark. */
function termsOf({ content, locations }: PagefindRecord, { words, phrases }: Query): readonly string[] {
  const written = content.split(/\s+/);
  const found = locations.flatMap((location) => trimSigns(written[location] ?? "") || []);
  if (phrases.length > 0) {
    const isWritten = found.length > 0 && found.length === phrases[0]?.split(" ").length;
    const own = isWritten ? [found.join(" "), ...phrases.slice(1)] : phrases;
    return [...own.map((phrase) => `"${phrase}"`), ...words];
  }
  // Keep one of the terms that differ only in capitals.
  return [...new Map(found.map((term) => [term.toLowerCase(), term])).values()].slice(0, MOST_TERMS);
}

function withTerms(url: string, terms: readonly string[]): string {
  if (terms.length === 0) return url;
  const [path, anchor] = url.split("#", 2);
  const params = new URLSearchParams({ highlight: terms.join(" ") });
  return `${path}?${params}${anchor === undefined ? "" : `#${anchor}`}`;
}
