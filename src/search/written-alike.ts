/*
 * One word is written in several ways: in full-width letters, with a ligature, with one of many dots, dashes and
 * apostrophes. The index and the query hold one of them. The browser loads this module too: it stays small.
 */

const PLAIN = /^[\0-\x7f가-힣]*$/;
/** What NFKC writes in plain letters and figures: not signs as ™, nor fractions, of which it would make other numbers. */
const COMPATIBLE = /(?:(?![¼-¾⅐-⅟↉])[\p{Alphabetic}\p{N}\p{M}℃℉\u3371-\u33df\uff01-\uffee])+/gu;
/** A Korean middle dot that Unicode has among the letters, which after a consonant's sign is an old vowel. */
const LETTER_DOT = /(?<![\u1100-\u115f\ua960-\ua97c])\u119e|\ua78f/g;
/** Letters that stand for an apostrophe, as in Hawaiʻi, and apostrophes. */
const APOSTROPHE = /[ʹʻʼʽˈ‘’‛′]/g;
/** Signs that separate the parts of a word, but those that ASCII has, connectors and pictures. */
const SEPARATOR = /(?![\0-\x7f\p{Pc}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}])[\p{P}\p{S}]/gu;

/** A connector that connects nothing. */
const OUTER = /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
/** Signs that do not show. */
const HIDDEN = /[\u00ad\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** A word as it is indexed and looked for, without a difference that only its way of writing makes. */
export function writeAlike(word: string): string {
  if (PLAIN.test(word)) return word.includes("_") ? word.replace(OUTER, "") || word : word;
  const alike = word
    .replace(HIDDEN, "")
    // Some signs are a mark above a space to NFKC.
    .replace(COMPATIBLE, (letters) => letters.normalize("NFKC").replaceAll(" ", ""))
    .replace(LETTER_DOT, "-")
    .replace(APOSTROPHE, "'")
    .replace(SEPARATOR, "-")
    .replace(OUTER, "");
  return alike.normalize("NFC") || word;
}
