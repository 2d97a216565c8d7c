/** Between two parts there are ASCII signs, or nothing before a capital. */
const GAP = /[!-/:-@[-`{-~]+|(?<=\p{Ll})(?=\p{Lu})/gu;
/** Signs within numbers, initials and contractions are no gap. */
const WITHIN_PART =
  /(?<=\d),(?=\d{3})|(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))|(?<=\p{L})'(?=\p{L}{1,2}(?![\p{L}\p{N}]))/gu;
/** A word of more parts is an address or the like. Readers search for a few parts of it at most. */
const MOST_PARTS = 6;
const FEW = 3;

type Part = readonly [start: number, end: number];

/**
 * The compounds within a compound of three or more parts, the longest first: sea-level and level-rise in sea-level-rise.
 *
 * @param word as `writeAlike` returns it
 */
export function innerCompounds(word: string): readonly string[] {
  const bare = word.replace(WITHIN_PART, "");
  const parts = findParts(bare);
  const count = parts.length;
  const compounds: string[] = [];
  for (let length = count > MOST_PARTS ? FEW : count - 1; length > 1; length--) {
    for (let first = 0; first <= count - length; first++) {
      const [[start], [, end]] = [parts[first], parts[first + length - 1]] as [Part, Part];
      compounds.push(bare.slice(start, end).toLowerCase());
    }
  }
  return compounds;
}

/** The parts of a compound; any other word has one. @param word as `writeAlike` returns it */
export function listParts(word: string): readonly string[] {
  const bare = word.replace(WITHIN_PART, "");
  return findParts(bare).map(([start, end]) => bare.slice(start, end));
}

function findParts(word: string): readonly Part[] {
  const parts: Part[] = [];
  let from = 0;
  for (const { index, 0: gap } of word.matchAll(GAP)) {
    if (index > from) parts.push([from, index]);
    from = index + gap.length;
  }
  return from < word.length ? [...parts, [from, word.length]] : parts;
}
