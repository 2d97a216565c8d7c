/** How a list shows its publications. */
export interface ListingStyle {
  /** `day` is for lists below a heading with the year. */
  readonly date?: "long" | "short" | "day" | undefined;
  /** The facts under the title; default: `USUAL_FACTS`. */
  readonly facts?: readonly ListingFact[] | undefined;
  /** The address of the term that the list is about, which its rows leave out. */
  readonly without?: string | undefined;
  /** Whether that is an author, whose co-authors the rows name. */
  readonly isAuthor?: boolean | undefined;
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
