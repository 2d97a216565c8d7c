/*
 * Pagefind finds a compound by its parts, at the place of the compound, and ASCII signs part a compound. So what a word is
 * found by besides is written behind it, as 한미동맹이|~|동맹: it keeps its place, and no result shows it. The browser loads
 * this module too: it stays small.
 */

/** Stands before each word that is hidden behind another. */
export const HIDDEN_SIGN = "|~|";

/** What is hidden behind a word, but for the full stop that Pagefind sets behind a text. */
const HIDDEN = /\|~\|[^\s<]*?(?=\.?(?:[\s<]|$))/g;

/** A text or an excerpt without what is hidden in it; it has as many words as before. */
export function stripHidden(text: string): string {
  return text.includes(HIDDEN_SIGN) ? text.replaceAll(HIDDEN, "") : text;
}
