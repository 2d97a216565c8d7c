import { formatDate, yearOf } from "../language/dates.ts";
import type { Listing } from "./listing.ts";

/** A single year with more publications than this has a heading for each month. */
const MOST_UNDIVIDED = 10;

/** The publications of a year or month, with its heading. */
interface Period<One = Listing> {
  readonly heading: string;
  readonly listings: readonly One[];
}

/** Divides a list that is newest first by years; a long one of a single year by months. */
export function groupByPeriod<One extends Pick<Listing, "date">>(
  listings: readonly One[],
  lang: string,
): readonly Period<One>[] {
  const years = Map.groupBy(listings, ({ date }) => yearOf(date));
  const periods =
    years.size === 1 && listings.length > MOST_UNDIVIDED
      ? Map.groupBy(listings, ({ date }) => formatDate(date, lang, "month"))
      : years;
  return [...periods].map(([heading, all]) => ({ heading, listings: all }));
}
