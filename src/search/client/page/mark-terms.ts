/** More marks would make a page slow. */
const MOST_MARKS = 500;
const WITHIN_WORDS = /\p{sc=Hangul}/u;
const NOT_TEXT = "script, style, svg, math, button, mark";

/** Marks the search terms that a result has put into the address of an article's page. */
export function markTermsOfAddress(): void {
  const address = new URL(location.href);
  const terms = address.searchParams.get("highlight")?.match(/"[^"]+"|[^\s"]+/g) ?? [];
  for (const text of document.querySelectorAll<HTMLElement>("[data-search-text]")) markTerms(text, terms);
  // Leave the permalink in the address bar, for readers to copy.
  address.searchParams.delete("highlight");
  history.replaceState(history.state, "", address);
}

function markTerms(body: HTMLElement, terms: readonly string[]): void {
  if (terms.length === 0) return;
  const pattern = toPattern(terms);
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const found: Range[] = [];
  for (let node = walker.nextNode(); node && found.length < MOST_MARKS; node = walker.nextNode()) {
    if (node.parentElement?.closest(NOT_TEXT)) continue;
    for (const { index, 0: term } of (node.textContent ?? "").matchAll(pattern)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + term.length);
      found.push(range);
    }
  }
  // Go backwards, because marking splits a text node and the ranges before stay valid.
  for (const range of found.toReversed()) range.surroundContents(document.createElement("mark"));
}

/** A pattern that finds terms in a text. A phrase is a term in quotation marks. */
export function toPattern(terms: readonly string[]): RegExp {
  return new RegExp(
    terms
      .toSorted((a, b) => b.length - a.length)
      .map(toSource)
      .join("|"),
    "giu",
  );
}

/**
 * A term must be a whole word unless it is Korean, and may have signs within it. Between the words of a phrase there may be
 * any spaces or signs.
 */
function toSource(term: string): string {
  const words = term.replaceAll('"', "").trim().split(/\s+/).map(toLetters);
  const source = words.join("[^\\p{L}\\p{N}]+");
  return WITHIN_WORDS.test(term) ? source : `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`;
}

/** The letters of a word with any signs between them, or the word itself if it has none, such as an emoji. */
function toLetters(word: string): string {
  const letters = word.match(/[\p{L}\p{N}]\p{M}*/gu);
  return letters?.join("[^\\p{L}\\p{N}\\s]*") ?? word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
