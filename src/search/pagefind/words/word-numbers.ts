/** Numbers words in the order of their first occurrence. */
export interface WordNumbers {
  /** The number of the word between two places of a text. */
  readonly numberOf: (text: string, from: number, to: number) => number;
  readonly words: () => readonly string[];
}

/** FNV-1a, see https://datatracker.ietf.org/doc/draft-eastlake-fnv/ */
const [FNV_OFFSET, FNV_PRIME] = [0x811c9dc5, 0x01000193];
const SMALLEST = 1 << 16;

/**
 * A hash table over parts of texts. Unlike a `Map`, it does not need a new string for each of millions of words to look it
 * up.
 */
export function numberWords(): WordNumbers {
  const words: string[] = [];
  let hashes = new Int32Array(SMALLEST / 2);
  /** Numbers of words plus one, at the place of their hash or after it. */
  let table = new Int32Array(SMALLEST);

  const grow = () => {
    const larger = new Int32Array(2 * table.length);
    for (let number = 0; number < words.length; number++) {
      let at = (hashes[number] as number) & (larger.length - 1);
      while (larger[at] !== 0) at = (at + 1) & (larger.length - 1);
      larger[at] = number + 1;
    }
    table = larger;
    const longer = new Int32Array(table.length / 2);
    longer.set(hashes);
    hashes = longer;
  };
  const isWord = (number: number, text: string, from: number, to: number) => {
    const word = words[number] as string;
    if (word.length !== to - from) return false;
    for (let at = 0; at < word.length; at++)
      if (word.charCodeAt(at) !== text.charCodeAt(from + at)) return false;
    return true;
  };
  return {
    numberOf: (text, from, to) => {
      let hash = FNV_OFFSET | 0;
      for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
      // Only the low bits choose the place.
      hash ^= hash >>> 15;
      let at = hash & (table.length - 1);
      for (let found = table[at] as number; found !== 0; found = table[at] as number) {
        if (hashes[found - 1] === hash && isWord(found - 1, text, from, to)) return found - 1;
        at = (at + 1) & (table.length - 1);
      }
      // Copy the word, because a part of a text keeps the whole text in memory.
      const number = words.push(Buffer.from(text.slice(from, to), "utf16le").toString("utf16le")) - 1;
      hashes[number] = hash;
      table[at] = number + 1;
      if (2 * words.length === table.length) grow();
      return number;
    },
    words: () => words,
  };
}
