/** How a list shows its publications. */
export interface ListingStyle {
  /** `day` under a heading that says the year. */
  readonly date?: "long" | "day" | undefined;
  /** Which facts stand under the title; without it the usual ones. */
  readonly facts?: readonly ListingFact[] | undefined;
  /** The address that the list is about: it need not be said again in every row. */
  readonly without?: string | undefined;
  /** Whether that is an author, whose co-authors the rows name. */
  readonly isAuthor?: boolean | undefined;
  /** How many of the first publications show their summaries. */
  readonly summaries?: number | undefined;
}

export type ListingFact =
  | "date"
  | "type"
  | "number"
  | "series"
  | "categories"
  | "authors"
  | "languages"
  | "formats";

export const USUAL_FACTS: readonly ListingFact[] = ["date", "type", "series", "categories", "authors"];
