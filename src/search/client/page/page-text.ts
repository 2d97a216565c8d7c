import type { SearchText } from "../../../model/interface/search-text.ts";
import type { FacetNames } from "../../../model/pages/list-pages.ts";

/** The texts that the search page hands to its script. */
export interface SearchPageText extends SearchText {
  readonly lang: string;
  readonly dateline?: string | undefined;
  /** The names of types of publication, by their ids. */
  readonly types: Readonly<Record<string, string>>;
  /** The names of facets' values, where they differ from the values. */
  readonly names: FacetNames;
}
