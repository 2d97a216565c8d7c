/** The part of Pagefind's browser API that search uses. @see https://pagefind.app/docs/api/ */
export interface Pagefind {
  readonly createInstance: (options: InstanceOptions) => PagefindInstance;
}

export interface InstanceOptions {
  readonly basePath: string;
  readonly baseUrl: string;
  readonly excerptLength: number;
  /** Stands for the time in the address of the entry file, so that an unchanged one is taken from the cache. */
  readonly metaCacheTag: string;
}

export interface PagefindInstance {
  /** A query in quotation marks is an exact phrase. */
  readonly search: (query: string, options?: SearchOptions) => Promise<PagefindResponse>;
  /** Loads all filters; a search counts only those that are loaded. */
  readonly filters: () => Promise<FilterCounts>;
}

export interface SearchOptions {
  readonly filters?: PagefindFilters;
  readonly sort?: Readonly<Record<string, "asc" | "desc">>;
}

/** One of the values of each filter. */
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
  /** In a sorted search: the publication's place in the order of all publications of the index. */
  readonly score: number;
  /** Where the words stand, counted in words. */
  readonly words: readonly number[];
  /** The fields of the metadata that have a word of the query; absent where none has. */
  readonly matchedMetaFields?: readonly string[];
  readonly data: () => Promise<PagefindRecord>;
}

export interface PagefindRecord {
  readonly url: string;
  /** All text of the publication, as the index read it. */
  readonly content: string;
  /** HTML with the terms in `<mark>`; angle brackets of the text are escaped, and nothing else. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  /** Where the words stand, counted in words of the content. */
  readonly locations: readonly number[];
  /** The part before the first heading, if it has a term, and the parts under headings that have one, in order. */
  readonly sub_results: readonly PagefindSubResult[];
}

export interface PagefindSubResult {
  readonly title: string;
  readonly url: string;
  readonly excerpt: string;
  readonly locations: readonly number[];
}
