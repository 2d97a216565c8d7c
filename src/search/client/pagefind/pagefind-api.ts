/** The part of Pagefind's browser API that search uses. @see https://pagefind.app/docs/api/ */
export interface Pagefind {
  readonly createInstance: (options: InstanceOptions) => PagefindInstance;
}

export interface InstanceOptions {
  readonly basePath: string;
  readonly baseUrl: string;
  readonly excerptLength: number;
  /** Replaces the time in the address of the entry file, so that browsers can cache it. */
  readonly metaCacheTag: string;
}

export interface PagefindInstance {
  /** A query in quotation marks is an exact phrase. */
  readonly search: (query: string, options?: SearchOptions) => Promise<PagefindResponse>;
  /** Loads all filters. A search counts only loaded filters. */
  readonly filters: () => Promise<FilterCounts>;
}

export interface SearchOptions {
  readonly filters?: PagefindFilters;
  readonly sort?: Readonly<Record<string, "asc" | "desc">>;
}

/** A result has one of the values of each filter. */
export type PagefindFilters = Readonly<Record<string, { readonly any: readonly string[] }>>;

/** Publications by filter and value. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindResponse {
  readonly results: readonly PagefindResult[];
  readonly filters: FilterCounts;
  /** How many publications the query alone finds; absent for a query without letters. */
  readonly unfilteredResultCount?: number;
}

export interface PagefindResult {
  readonly id: string;
  /** In a sorted search, the publication's place among all publications of the index. */
  readonly score: number;
  /** The places of the words, counted in words. */
  readonly words: readonly number[];
  /** The fields of the metadata that have a word of the query; absent if none has. */
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<PagefindRecord>;
}

export interface PagefindRecord {
  readonly url: string;
  /** The whole text of the publication, as indexed. */
  readonly content: string;
  /** HTML with the terms in `<mark>`. Only angle brackets of the text are escaped. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  /** The places of the words, counted in words of the content. */
  readonly locations: readonly number[];
  /** The parts of the text that have a term: before the first heading, and under each heading, in order. */
  readonly sub_results: readonly PagefindSubResult[];
}

export interface PagefindSubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly locations: readonly number[];
}
