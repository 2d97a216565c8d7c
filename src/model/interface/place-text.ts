/** The texts of the pages of series, categories, authors and tags. */
export interface PlaceText {
  readonly works: string;
  /** How many publications there are, and since when; beside `works`. */
  readonly countSince: (count: number, year: string) => string;
  /** Before the names of those who write in a series or on a subject. */
  readonly writers: string;
  readonly writesOn: string;
  /** Before the names of an author's co-authors. */
  readonly with: string;
  /** The same within the line of facts of a publication. */
  readonly withNames: string;
  readonly mail: string;
  readonly follow: string;
  readonly byMail: string;
  readonly cite: string;
  readonly newest: string;
}
