/**
 * The words of search. The pages hand them to the scripts as data, so they are text with places to fill, `{count}`,
 * not functions.
 */
export interface SearchText {
  readonly hint: string;
  readonly results: string;
  /** "84 of 6325 publications". */
  readonly count: string;
  /** Where some publications have all words of a query and others most of them. */
  readonly withAll: string;
  readonly withNone: string;
  readonly withMost: string;
  readonly lacks: string;
  readonly searching: string;
  readonly answered: string;
  readonly yearFailed: string;
  readonly yearsFailed: string;
  readonly failed: string;
  readonly tryAgain: string;
  readonly more: string;
  readonly showing: string;
  readonly sortBy: string;
  readonly sorts: Readonly<Record<"relevance" | "newest" | "oldest", string>>;
  readonly attached: string;
  readonly narrow: string;
  readonly clearFilters: string;
  readonly facets: Readonly<Record<"series" | "category" | "author" | "year" | "type" | "language", string>>;
  readonly findIn: string;
  readonly showAll: string;
  readonly showFewer: string;
  readonly nothing: string;
  readonly nothingFiltered: string;
  readonly unknown: string;
  readonly didYouMean: string;
  readonly without: string;
  readonly browse: string;
}

/** The words of what appears under a search field while one types. */
export interface SuggestionText {
  readonly titles: string;
  readonly count: string;
  readonly all: string;
}

/** The words of the search page without scripts. */
export interface SearchWithoutScriptsText {
  readonly lists: string;
  readonly engine: string;
  readonly engineLabel: string;
  readonly engineButton: string;
  readonly allAuthors: string;
}
