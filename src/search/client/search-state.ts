export const FACETS = ["series", "category", "author", "year", "type", "language"] as const;
export type Facet = (typeof FACETS)[number];

export const SORTS = ["relevance", "newest", "oldest"] as const;
export type Sort = (typeof SORTS)[number];

/** Values of one facet are combined with "or", facets with "and". */
export type Filters = Readonly<Partial<Record<Facet, readonly string[]>>>;

/** Determines everything that the search page shows. The page's address determines it. */
export interface SearchState {
  readonly q: string;
  readonly filters: Filters;
  readonly sort: Sort;
  /** How many results to show. */
  readonly shown: number;
}

export const STEP = 20;
/** The most that an address can ask for. */
const MOST = 200;

export function readState(params: URLSearchParams): SearchState {
  const sort = SORTS.find((name) => name === params.get("sort")) ?? "relevance";
  const shown = Math.ceil(Number(params.get("shown") ?? 0) / STEP) * STEP || STEP;
  const filters: Partial<Record<Facet, readonly string[]>> = {};
  for (const facet of FACETS) {
    const values = [...new Set(params.getAll(facet))].filter((value) => value !== "");
    if (values.length > 0) filters[facet] = values;
  }
  return { q: params.get("q") ?? "", filters, sort, shown: Math.min(Math.max(shown, STEP), MOST) };
}

export function writeState({ q, filters, sort, shown }: SearchState): URLSearchParams {
  const params = new URLSearchParams();
  if (q !== "") params.set("q", q);
  for (const facet of FACETS) for (const value of filters[facet] ?? []) params.append(facet, value);
  if (sort !== "relevance") params.set("sort", sort);
  if (shown > STEP) params.set("shown", String(shown));
  return params;
}

/** Chooses a value of a facet, or drops it if it is chosen. The list of results begins anew. */
export function toggleFilter(state: SearchState, facet: Facet, value: string): SearchState {
  const chosen = state.filters[facet] ?? [];
  const values = chosen.includes(value) ? chosen.filter((other) => other !== value) : [...chosen, value];
  return { ...state, filters: withFilter(state.filters, facet, values), shown: STEP };
}

export function withFilter(filters: Filters, facet: Facet, values: readonly string[]): Filters {
  const { [facet]: _, ...others } = filters;
  return values.length > 0 ? { ...others, [facet]: values } : others;
}

export function countFilters(filters: Filters): number {
  return Object.values(filters).reduce((sum, values) => sum + values.length, 0);
}

/** Whether there is nothing to search for. */
export function isIdle({ q, filters }: SearchState): boolean {
  return q.trim() === "" && countFilters(filters) === 0;
}
