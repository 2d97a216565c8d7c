import { writeLetters } from "./write-letters.ts";

const PLAIN = /^[\0-\x7f가-힣]*$/;
/** Apostrophes, including those that are letters in Unicode, as in Hawaiʻi. */
const APOSTROPHE = /[‘’‛′ʹʻʼʽˈ]/g;
/** Signs that separate the parts of a word, except ASCII signs, connectors and emoji. */
const SEPARATOR = /(?![\0-\x7f\p{Pc}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{RI}])[\p{P}\p{S}]/gu;
/** Invisible signs. */
const HIDDEN = /[\u00ad\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;
/** A connector at the beginning or end of a word. */
const OUTER = /(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;

/**
 * Writes a word for Pagefind in the spelling that queries have, with ASCII signs between its parts, since Pagefind knows no
 * others.
 */
export function writeAlike(word: string): string {
  if (PLAIN.test(word)) return word.includes("_") ? word.replace(OUTER, "") || word : word;
  const alike = writeLetters(word.replace(HIDDEN, ""))
    .replace(APOSTROPHE, "'")
    .replace(SEPARATOR, "-")
    .replace(OUTER, "");
  return alike.normalize("NFC") || word;
}
