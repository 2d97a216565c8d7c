/*
 * One word is written in several ways: in full-width letters, with a ligature, with one of many dots, dashes and
 * apostrophes. The index and the query hold one of them. The browser loads this module too: it stays small.
 */

/** What NFKC has a plain form of; but not fractions and trade marks, of which it would make other words. */
const COMPATIBLE = /[^¼-¾℠-™⅐-⅟↉]+/g;
/** A Korean middle dot that Unicode has among the letters, which after the sign of a consonant is an old vowel. */
const LETTER_DOT = /(?<![\u1100-\u115f])\u119e/g;

/** The letters of a word as they are looked for, without a difference that only their way of writing makes. */
export function writeLetters(word: string): string {
  // Some signs are a mark above a space to NFKC.
  return word
    .replace(COMPATIBLE, (text) => text.normalize("NFKC").replaceAll(" ", ""))
    .replace(LETTER_DOT, "-");
}
