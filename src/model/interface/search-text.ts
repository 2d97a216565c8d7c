/**
 * The texts of search. Pages pass them to scripts as data, so they have placeholders such as `{count}` and no
 * functions.
 */
export interface SearchText {
  /** For link previews of the page. */
  readonly description: string;
  readonly hint: string;
  readonly keyHint: string;
  readonly results: string;
  /** "84 of 6325 publications". */
  readonly count: string;
  /** If some publications have all words of a query and others most of them. */
  readonly withAll: string;
  readonly withNone: string;
  readonly withMost: string;
  readonly lacks: string;
  readonly searching: string;
  readonly answered: string;
  readonly yearFailed: string;
  readonly yearsFailed: string;
  readonly failed: string;
  /** If it could not be loaded and the reader is offline. */
  readonly offline: string;
  /** If the script of the search page takes long. */
  readonly late: string;
  readonly tryAgain: string;
  readonly more: string;
  readonly showing: string;
  readonly sortBy: string;
  readonly sorts: Readonly<Record<"relevance" | "newest" | "oldest", string>>;
  readonly attached: string;
  readonly filters: string;
  readonly dropFilter: string;
  readonly clearFilters: string;
  /** Closes the filters on a phone: how many results there are under them. */
  readonly showResult: string;
  readonly showResults: string;
  readonly close: string;
  readonly clear: string;
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

/** The texts below a search field while a reader types. */
export interface SuggestionText {
  readonly titles: string;
  readonly count: string;
  readonly all: string;
}

/** The texts of the search page without scripts. */
export interface SearchWithoutScriptsText {
  /** With a place for the link to the Total Index, `{index}`. */
  readonly lists: string;
  readonly engine: string;
  readonly engineLabel: string;
  readonly engineButton: string;
  readonly allAuthors: string;
}
