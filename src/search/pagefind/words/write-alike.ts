import { writeLetters } from "./write-letters.ts";

const PLAIN = /^[\0-\x7f가-힣]*$/;
/** Apostrophes, those that Unicode has among the letters too, as in Hawaiʻi. */
const APOSTROPHE = /[‘’‛′ʹʻʼʽˈ]/g;
/** Signs that separate the parts of a word, but those that ASCII has, connectors and pictures. */
const SEPARATOR = /(?![\0-\x7f\p{Pc}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}])[\p{P}\p{S}]/gu;
/** Signs that do not show. */
const HIDDEN = /[\u00ad\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** A connector that connects nothing. */
const OUTER = /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/**
 * A word as Pagefind gets it: as it is looked for, and with signs between its parts that Pagefind, which knows those of
 * ASCII, takes for such.
 */
export function writeAlike(word: string): string {
  if (PLAIN.test(word)) return word.includes("_") ? word.replace(OUTER, "") || word : word;
  const alike = writeLetters(word.replace(HIDDEN, ""))
    .replace(APOSTROPHE, "'")
    .replace(SEPARATOR, "-")
    .replace(OUTER, "");
  return alike.normalize("NFC") || word;
}
