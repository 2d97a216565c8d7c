import type { SearchText } from "../../../model/interface/search-text.ts";
import type { FacetNames } from "../../../model/pages/list-pages.ts";

/** What the search page hands to its script. */
export interface SearchPageText extends SearchText {
  readonly lang: string;
  /** What kinds of publication are called, by their id. */
  readonly types: Readonly<Record<string, string>>;
  /** What values of facets are called, where that is not the value itself. */
  readonly names: FacetNames;
}
