import { distance } from "fastest-levenshtein";
import { tellApart } from "./tell-apart.ts";

/** The candidate nearest to a mistyped word, if it is near enough: for a short word, within one letter. */
export function suggestNearest(word: string, candidates: Iterable<string>): string | undefined {
  const letters = spell(word);
  let nearest: string | undefined;
  let smallest = (letters.length < 4 ? 1 : Math.max(2, Math.floor(letters.length / 3))) + 1;
  for (const candidate of candidates) {
    const apart = distance(letters, spell(candidate));
    if (apart < smallest) [nearest, smallest] = [candidate, apart];
  }
  return nearest;
}

/** Letters as they are typed: Hangul syllables letter by letter, and accents after their letters. */
function spell(word: string): string {
  return word.normalize("NFD").toLowerCase();
}

/** `Did you mean "x"? ` with the space, and how the two differ if they look alike; empty without a near candidate. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const nearest = suggestNearest(word, candidates);
  return nearest === undefined ? "" : `Did you mean "${nearest}"? ${tellApart(word, nearest)}`;
}
