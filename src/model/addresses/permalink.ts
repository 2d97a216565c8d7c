import type { DateText } from "../language/dates.ts";

const DEFAULT_PERMALINK = "/{series}/{slug}/";
const WITHOUT_SERIES = "/articles/{slug}/";
const PLACEHOLDER = /\{([^}]*)\}/g;
const PLACEHOLDERS = new Set(["series", "slug", "year", "month", "day", "category"]);

/** What a permalink is made of. */
interface PermalinkParts {
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
 * The address of an article on its site, not percent-encoded. If the pattern has `{series}` and the article has no
 * series, it is below `/articles/`.
 */
export function permalinkOf(article: PermalinkParts, pattern = DEFAULT_PERMALINK): string {
  const fitting = pattern.includes("{series}") && !article.series ? WITHOUT_SERIES : pattern;
  let address = "";
  for (const [fixed, name] of cutPattern(fitting)) address += fixed + fillIn(article, name);
  return address;
}

type Pieces = readonly (readonly [fixed: string, name: string])[];

/** Patterns by text: a site has one or two, and needs the addresses of its articles many times. */
const cut = new Map<string, Pieces>();

/** Splits a pattern into its fixed parts, each with the placeholder after it; the last has none. */
function cutPattern(pattern: string): Pieces {
  const known = cut.get(pattern);
  if (known) return known;
  const parts = pattern.split(PLACEHOLDER);
  const pieces = parts.flatMap((part, index) =>
    index % 2 === 0 ? [[part, parts[index + 1] ?? ""] as const] : [],
  );
  cut.set(pattern, pieces);
  return pieces;
}

function fillIn({ id, date, series, categories }: PermalinkParts, name: string): string {
  switch (name) {
    case "series":
      return series ?? "";
    case "slug":
      return id;
    case "year":
      return date.slice(0, 4);
    case "month":
      return date.slice(5, 7);
    case "day":
      return date.slice(8, 10);
    case "category":
      return categories[0] ?? "";
    default:
      return "";
  }
}
