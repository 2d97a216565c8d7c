import type { GrowingArray } from "./growing-array.ts";
import { numberWords } from "./word-numbers.ts";

/** The words of many texts. */
export interface Vocabulary {
  /**
   * Numbers the words of a text in their order: what stands between spaces, with its punctuation.
   *
   * @returns the text as it is shown, with one space between two words
   */
  readonly read: (text: string, numbers: GrowingArray) => string;
  /** In the order of their numbers. */
  readonly words: () => readonly string[];
}

/** White space as Unicode has it, which Pagefind goes by. JavaScript's `\s` is another set. */
const SPACE = "\\t-\\r \\u0085\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000";
/** All but a single plain space. */
const WIDE = new RegExp(`(?! )[${SPACE}][${SPACE}]*| [${SPACE}]+`, "g");
const BLANK = 0x20;
const ZERO_WIDTH = "\u200b";
/** Languages that are written without spaces. */
const SEGMENTED = new Set(["zh", "ja", "th"]);

/**
 * Words of languages without spaces are cut as a browser cuts a query, and a space of no width stands behind each.
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

/** Whether words of a language are not set apart by spaces. */
export function isSegmented(language: string): boolean {
  return SEGMENTED.has(language.split("-")[0] ?? "");
}
