import type { DateText } from "./dates.ts";

export const DEFAULT_PERMALINK = "/{series}/{slug}/";
const WITHOUT_SERIES = "/articles/{slug}/";
const PLACEHOLDER = /\{([^}]*)\}/g;
const PLACEHOLDERS = new Set(["series", "slug", "year", "month", "day", "category"]);

/** What a permalink is made of. */
export interface PermalinkParts {
  readonly id: string;
  readonly date: DateText;
  readonly series?: string | undefined;
  readonly categories: readonly string[];
}

export function isPermalinkPattern(pattern: string): boolean {
  const names = [...pattern.matchAll(PLACEHOLDER)].map((match) => match[1] as string);
  const fixed = pattern.replaceAll(PLACEHOLDER, "x");
  return (
    /^\/((?!\.\.?\/)[^/\s?#{}]+\/)+$/.test(fixed) &&
    names.includes("slug") &&
    names.every((name) => PLACEHOLDERS.has(name))
  );
}

/**
 * The address of an article on its site, from the first slash to the last, not percent-encoded.
 * An article without a series, under a pattern that names one, stands below `/articles/`.
 */
export function permalinkOf(article: PermalinkParts, pattern = DEFAULT_PERMALINK): string {
  const fitting = pattern.includes("{series}") && !article.series ? WITHOUT_SERIES : pattern;
  const values: Record<string, string> = {
    series: article.series ?? "",
    slug: article.id,
    year: article.date.slice(0, 4),
    month: article.date.slice(5, 7),
    day: article.date.slice(8, 10),
    category: article.categories[0] ?? "",
  };
  return fitting.replaceAll(PLACEHOLDER, (_, name: string) => values[name] ?? "");
}
