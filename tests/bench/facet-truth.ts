import { FACETS, type Filters, type SearchState, withFilter } from "../../src/search/client/search-state.ts";
import { aGenerator } from "../support/random.ts";
import { ask } from "./known-items.ts";
import { countDocuments, type Source } from "./read-archive.ts";
import type { Answer } from "./two-searches.ts";

type Counts = Readonly<Record<string, Readonly<Record<string, number>>>>;

const SEED = 7;
/** Words with the same beginning may have the same stem. Stemming removes no longer endings than this. */
const ENDING = 4;

/** Words of an archive that search finds only where they are, because no other word begins as they do. */
export function drawLoneWords(archive: readonly Source[], count = 10): readonly string[] {
  const documents = countDocuments(archive);
  const unsure = new Set(archive.flatMap(({ unsure }) => [...unsure]));
  const beginnings = new Map<string, number>();
  for (const word of new Set([...documents.keys(), ...unsure]))
    for (let end = 1; end <= word.length; end++) {
      const beginning = word.slice(0, end);
      beginnings.set(beginning, (beginnings.get(beginning) ?? 0) + 1);
    }
  const lone = [...documents]
    .filter(([word, found]) => found >= 5 && /^[a-z]{8,}$/.test(word) && !unsure.has(word))
    .filter(([word]) => beginnings.get(word.slice(0, -ENDING)) === 1)
    .map(([word]) => word)
    .toSorted();
  const dice = aGenerator(SEED);
  return Array.from(
    { length: Math.min(count, lone.length) },
    () => lone.splice(dice(lone.length), 1)[0] ?? "",
  );
}

/** Each word alone, and narrowed by the series, the language and two years of publications with it. */
export function narrow(archive: readonly Source[], words: readonly string[]): readonly SearchState[] {
  return words.flatMap((word) => {
    const found = archive.filter(({ words }) => words.has(word));
    const year = [...new Set(found.flatMap(({ facets }) => facets.year))].slice(0, 2);
    const series = found.flatMap(({ facets }) => facets.series).slice(0, 1);
    const language = found.flatMap(({ facets }) => facets.language).slice(0, 1);
    const filters: readonly Filters[] = [{}, { year }, { series, language }, { year, series }];
    return filters.map((one) => ask(word, { filters: withValues(one), sort: "newest", shown: 200 }));
  });
}

/** What the search page should show for a question, computed from the content alone. */
export function expectAnswer(archive: readonly Source[], { q, filters }: SearchState): Truth {
  const holds = (source: Source, filters: Filters) =>
    source.words.has(q) &&
    FACETS.every(
      (facet) => !filters[facet] || source.facets[facet].some((value) => filters[facet]?.includes(value)),
    );
  const counts = Object.fromEntries(
    FACETS.map((facet) => {
      const own = archive.filter((source) => holds(source, withFilter(filters, facet, [])));
      return [facet, count(own.flatMap((source) => [...new Set(source.facets[facet])]))];
    }),
  );
  const found = archive.filter((source) => holds(source, filters));
  return {
    total: found.length,
    counts,
    dates: found.map(({ date }) => date).toSorted((a, b) => (a < b ? 1 : -1)),
  };
}

export interface Truth {
  readonly total: number;
  readonly counts: Counts;
  /** Newest first. */
  readonly dates: readonly string[];
}

/** An answer in the same form, without values that have a count of 0. */
export function toTruth({ total, counts, found }: Pick<Answer, "total" | "counts" | "found">): Truth {
  const real = Object.fromEntries(
    FACETS.map((facet) => [
      facet,
      Object.fromEntries(Object.entries(counts[facet] ?? {}).filter(([, own]) => own > 0)),
    ]),
  );
  return { total, counts: real, dates: found.map(({ date }) => date) };
}

function count(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

function withValues(filters: Filters): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([, values]) => values.length > 0));
}
