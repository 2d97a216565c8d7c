/*
 * Pagefind finds a compound also by its parts, at the place of the compound, and ASCII signs separate the parts. So further
 * words that should find a word are hidden behind it, as in 한미동맹이|~|동맹. Results do not show them. Browsers load this
 * module too, so keep it small.
 */

/** Comes before each hidden word. */
export const HIDDEN_SIGN = "|~|";

/** Everything hidden behind a word, but not the full stop that Pagefind adds to a text. */
const HIDDEN = /\|~\|[^\s<]*?(?=\.?(?:[\s<]|$))/g;

/** Removes hidden words from a text or an excerpt, which keeps its number of words. */
export function stripHidden(text: string): string {
  return text.includes(HIDDEN_SIGN) ? text.replaceAll(HIDDEN, "") : text;
}
