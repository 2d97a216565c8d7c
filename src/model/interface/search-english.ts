import type { SearchText, SearchWithoutScriptsText, SuggestionText } from "./search-text.ts";

export const ENGLISH_SEARCH: SearchText = {
  description:
    "{name}: search all publications and their attached files, by series, category, author and year.",
  hint: "Quotation marks find an “exact phrase”.",
  keyHint: "The key / leads here from every page.",
  results: "Results",
  count: "{count} of {total} publications",
  withAll: "{count} of {total} publications with all words",
  withNone: "No publication has all words",
  withMost: "{count} with most of them",
  lacks: "Missing: {words}",
  searching: "Searching …",
  answered: "{answered} of {shards} parts of the archive have been searched.",
  yearFailed: "The year {years} could not be searched.",
  yearsFailed: "The years {years} could not be searched.",
  failed: "The search index could not be loaded.",
  offline: "You are offline, so the search index could not be loaded.",
  late: "The search is slow to load. If it does not appear, load the page again or use these lists.",
  tryAgain: "Try again",
  more: "More results",
  showing: "{shown} of {count} shown",
  sortBy: "Sort by",
  sorts: { relevance: "Relevance", newest: "Newest", oldest: "Oldest" },
  attached: "Found in the attached file",
  filters: "Filters",
  dropFilter: "Remove the filter {facet}: {value}",
  clearFilters: "Clear all filters",
  showResult: "Show {count} result",
  showResults: "Show {count} results",
  close: "Close",
  clear: "Clear the search",
  facets: {
    series: "Series",
    category: "Category",
    author: "Author",
    year: "Year",
    type: "Type",
    language: "Language",
  },
  findIn: "Find: {facet}",
  showAll: "Show all {count}",
  showFewer: "Show fewer",
  nothing: "Nothing was found for “{query}”.",
  nothingFiltered: "Nothing was found for “{query}” with these filters.",
  unknown: "No publication has the word “{word}”.",
  didYouMean: "Did you mean:",
  without: "Without “{value}”: {count}",
  browse: "Look through the archive:",
};

export const ENGLISH_SUGGESTIONS: SuggestionText = {
  titles: "Titles",
  count: "Titles found: {count}",
  all: "All results for “{query}”",
};

export const ENGLISH_WITHOUT_SCRIPTS: SearchWithoutScriptsText = {
  lists:
    "Searching on this page needs JavaScript. Without it, you find everything by year, series, category or author in the lists below, or in the {index}.",
  engine:
    "You can also search this site with DuckDuckGo, a search engine of another company that says it does not track its users. The form leads to duckduckgo.com; leave “{site}” in the field.",
  engineLabel: "Search this site with DuckDuckGo",
  engineButton: "Search",
  allAuthors: "All authors",
};
