/** A page does not become slow for a common word. */
const MOST_MARKS = 500;
const WITHIN_WORDS = /\p{sc=Hangul}/u;
const NOT_TEXT = "script, style, svg, math, button, mark";

/** A result of the search leads to an article's page with the words it was found by; marks them in the text. */
export function markTermsOfAddress(): void {
  const address = new URL(location.href);
  const terms = address.searchParams.get("highlight")?.match(/"[^"]+"|[^\s"]+/g) ?? [];
  for (const text of document.querySelectorAll<HTMLElement>("[data-search-text]")) markTerms(text, terms);
  // Whoever copies the address from here on copies the permalink.
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
  // From the end, so that a text node is cut behind what is still to be marked in it.
  for (const range of found.toReversed()) range.surroundContents(document.createElement("mark"));
}

/** What finds terms in a text; a phrase is a term in quotation marks. */
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
 * A word stands alone, unless it is Korean, and may have signs in it; the words of a phrase may have any spaces or signs
 * between them.
 */
function toSource(term: string): string {
  const words = term.replaceAll('"', "").trim().split(/\s+/).map(toLetters);
  const source = words.join("[^\\p{L}\\p{N}]+");
  return WITHIN_WORDS.test(term) ? source : `(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}])`;
}

/** The letters of a word with any signs between; of a word that is all signs, as a picture is, those. */
function toLetters(word: string): string {
  const letters = word.match(/[\p{L}\p{N}]\p{M}*/gu);
  return letters?.join("[^\\p{L}\\p{N}\\s]*") ?? word.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}
