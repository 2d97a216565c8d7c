import type { Place } from "../../model/pages/chrome.ts";
import type { Edition } from "../edition.ts";
import { hrefIn } from "../places.ts";

/**
 * The same page in other editions.
 *
 * @param editions those that have the page
 * @param addressIn the page's address in an edition with a path segment of its own
 */
export function listTwins(
  editions: readonly Edition[],
  edition: Edition,
  addressIn: (other: Edition) => string,
): readonly Place[] {
  if (!editions.includes(edition)) return [];
  return editions
    .filter((other) => other !== edition)
    .map((other) => ({ label: other.lang, href: hrefIn(other.archive, addressIn(other)), lang: other.lang }));
}
