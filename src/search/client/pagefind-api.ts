/** The part of Pagefind's browser API that search uses. @see https://pagefind.app/docs/api/ */
export interface Pagefind {
  readonly createInstance: (options: InstanceOptions) => PagefindInstance;
}

export interface InstanceOptions {
  readonly basePath: string;
  readonly baseUrl: string;
  readonly excerptLength: number;
}

export interface PagefindInstance {
  readonly search: (query: string | null, options?: SearchOptions) => Promise<PagefindResponse>;
  readonly filters: () => Promise<FilterCounts>;
}

export interface SearchOptions {
  readonly filters?: Readonly<Record<string, unknown>>;
  readonly sort?: Readonly<Record<string, "asc" | "desc">>;
}

/** Publications by filter and value. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

export interface PagefindResponse {
  readonly results: readonly PagefindResult[];
  readonly filters: FilterCounts;
}

export interface PagefindResult {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<PagefindRecord>;
}

export interface PagefindRecord {
  readonly url: string;
  /** HTML with the terms in `<mark>`; everything else is escaped. */
  readonly excerpt: string;
  readonly meta: Readonly<Record<string, string>>;
}
