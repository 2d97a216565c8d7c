import type { PagefindRecord, PagefindSubResult } from "./pagefind-api.ts";
import type { Query } from "./parse-query.ts";
import type { ResultView } from "./search-messages.ts";

const MOST_SECTIONS = 3;
const MOST_TERMS = 12;
const AROUND_WORD = /^[^\p{L}\p{N}]+|[^\p{L}\p{M}\p{N}]+$/gu;
const ATTACHMENT = /#op-attachment-\d+$/;

/** A record of the index as a result of a query. */
export function toResult(record: PagefindRecord, query: Query): ResultView {
  const { url, meta, excerpt, sub_results: parts } = record;
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
    // Without a term in the text, the excerpt is only how the text begins.
    excerpt: record.locations.length > 0 || !meta.summary ? splitMarks(excerpt) : [meta.summary],
    sections,
  };
}

/** Pieces of text, of which every second is marked. Nothing in Pagefind's excerpt is HTML but the marks. */
export function splitMarks(excerpt: string): string[] {
  return excerpt.split(/<\/?mark>/).map((piece) => piece.replaceAll("&lt;", "<").replaceAll("&gt;", ">"));
}

function byMostTerms(a: PagefindSubResult, b: PagefindSubResult): number {
  return b.locations.length - a.locations.length;
}

/** The words as the publication writes them, so that its page can mark them; or the phrases asked for. */
function termsOf({ content, locations }: PagefindRecord, { words, phrases }: Query): readonly string[] {
  if (phrases.length > 0) return [...phrases.map((phrase) => `"${phrase}"`), ...words];
  const written = content.split(/\s+/);
  const terms = locations.map((location) => written[location]?.replaceAll(AROUND_WORD, "").toLowerCase());
  return [...new Set(terms.filter((term) => !!term))].slice(0, MOST_TERMS);
}

function withTerms(url: string, terms: readonly string[]): string {
  if (terms.length === 0) return url;
  const [path, anchor] = url.split("#", 2);
  const params = new URLSearchParams({ highlight: terms.join(" ") });
  return `${path}?${params}${anchor === undefined ? "" : `#${anchor}`}`;
}
