import type { SearchText } from "../../domain/interface-search.ts";

/** What the search page hands to its script. */
export interface SearchPageText extends SearchText {
  readonly lang: string;
  /** What kinds of publication are called, by their id. */
  readonly types: Readonly<Record<string, string>>;
}
