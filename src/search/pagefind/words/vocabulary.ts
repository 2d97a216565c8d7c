import type { GrowingArray } from "./growing-array.ts";
import { numberWords } from "./word-numbers.ts";

/** The words of many texts. */
export interface Vocabulary {
  /**
   * Numbers the words of a text in order: everything between spaces, with its punctuation.
   *
   * @returns the text as results show it, with one space between words
   */
  readonly read: (text: string, numbers: GrowingArray) => string;
  /** In the order of their numbers. */
  readonly words: () => readonly string[];
}

/** Unicode's white space, which Pagefind uses. JavaScript's `\s` differs. */
const SPACE = "\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
/** Any white space but a single plain space. */
const WIDE = new RegExp(`(?! )[${SPACE}][${SPACE}]*| [${SPACE}]+`, "g");
const BLANK = 0x20;
const ZERO_WIDTH = "\u200b";
/** Languages that are written without spaces. */
const SEGMENTED = new Set(["zh", "ja", "th"]);

/**
 * In languages without spaces, texts are cut into words as browsers cut queries, with zero-width spaces between them.
 *
 * @param language in BCP 47
 */
export function openVocabulary(language: string): Vocabulary {
  const { numberOf, words } = numberWords();
  const readSpaced = (text: string, numbers: GrowingArray) => {
    const bare = text.includes(ZERO_WIDTH) ? text.replaceAll(ZERO_WIDTH, "") : text;
    const shown = bare.replaceAll(WIDE, " ").trim();
    let from = 0;
    for (let at = 0; at <= shown.length; at++) {
      if (at < shown.length && shown.charCodeAt(at) !== BLANK) continue;
      if (at > from) numbers.push(numberOf(shown, from, at));
      from = at + 1;
    }
    return shown;
  };
  if (!isSegmented(language)) return { read: readSpaced, words };
  const segmenter = new Intl.Segmenter(language, { granularity: "word" });
  const readSegmented = (text: string, numbers: GrowingArray) => {
    const segments = [...segmenter.segment(text.replaceAll(ZERO_WIDTH, ""))];
    const own = segments.map(({ segment }) => segment.trim()).filter((segment) => segment !== "");
    for (const word of own) numbers.push(numberOf(word, 0, word.length));
    return own.join(ZERO_WIDTH);
  };
  return { read: readSegmented, words };
}

/** Whether a language is written without spaces. */
export function isSegmented(language: string): boolean {
  return SEGMENTED.has(language.split("-")[0] ?? "");
}
