import { distance } from "fastest-levenshtein";

/** The candidate nearest to a mistyped word, if it is near enough to be what was meant. */
export function suggestNearest(word: string, candidates: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let smallest = Math.max(2, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    const apart = distance(word.toLowerCase(), candidate.toLowerCase());
    if (apart < smallest) [nearest, smallest] = [candidate, apart];
  }
  return nearest;
}

/** `Did you mean "x"? ` with the space after it, or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const nearest = suggestNearest(word, candidates);
  return nearest === undefined ? "" : `Did you mean "${nearest}"? `;
}
