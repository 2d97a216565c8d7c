const MOST = 3;

const HANGUL = /^[가-힣]+$/;

/**
 * Words that differ from a word by one slip, or by two if none is nearer, the likeliest first. If there are none for a
 * Korean word, looks among the beginnings of compounds, which a search finds too.
 */
export function findLike(word: string, words: readonly string[]): readonly string[] {
  const like = findAmong(word, words);
  if (like.length > 0 || !HANGUL.test(word)) return like;
  const compounds = words.filter((other) => HANGUL.test(other));
  return findAmong(word, [...new Set(compounds.map((other) => other.slice(0, word.length)))]);
}

function findAmong(word: string, words: readonly string[]): readonly string[] {
  const wanted = toLetters(word);
  const most = wanted.length > 5 ? 2 : 1;
  const like = words
    .map((other) => ({
      other,
      slips: countSlips(wanted, toLetters(other)),
      begun: beginsAlike(word, other),
    }))
    .filter(({ slips }) => slips > 0 && slips <= most)
    .sort((a, b) => a.slips - b.slips || b.begun - a.begun);
  return like
    .filter(({ slips }) => slips === like[0]?.slips)
    .slice(0, MOST)
    .map(({ other }) => other);
}

/** Splits Hangul into letters, because a slip changes a letter, not a syllable. */
function toLetters(word: string): string {
  return word.toLowerCase().normalize("NFD");
}

function beginsAlike(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length += 1;
  return length;
}

/**
 * Counts wrong, missing, extra and swapped letters.
 *
 * @see https://en.wikipedia.org/wiki/Damerau–Levenshtein_distance#Optimal_string_alignment_distance
 */
function countSlips(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const row = [i];
    for (let j = 1; j <= other.length; j++) {
      const cost = one[i - 1] === other[j - 1] ? 0 : 1;
      let slips = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + cost);
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        slips = Math.min(slips, before[j - 2]! + 1);
      row.push(slips);
    }
    before = last;
    last = row;
  }
  return last[other.length]!;
}
