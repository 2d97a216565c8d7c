/*
 * A word can be written in several ways: in full-width letters, with a ligature, with one of many dots, dashes and
 * apostrophes. The index and queries use one of them. Browsers load this module too, so keep it small.
 */

/** Everything but fractions and trademark signs, which NFKC would turn into other words. */
const COMPATIBLE = /[^¼-¾℠-™⅐-⅟↉]+/g;
/** A Korean letter that is used as a middle dot. After the sign of a consonant it is an old vowel. */
const LETTER_DOT = /(?<![\u1100-\u115f])\u119e/g;

/** Writes the letters of a word in the one way that the index and queries use. */
export function writeLetters(word: string): string {
  // NFKC turns some signs into a space with a mark.
  return word
    .replace(COMPATIBLE, (text) => text.normalize("NFKC").replaceAll(" ", ""))
    .replace(LETTER_DOT, "-");
}
