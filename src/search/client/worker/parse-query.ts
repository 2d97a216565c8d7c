import { stripParticles } from "../../korean-words.ts";
import { writeLetters } from "../../pagefind/words/write-letters.ts";
import { stripQuestion } from "./korean-questions.ts";
import { readIdentifiers } from "./read-identifiers.ts";
import { type FunctionWordPatterns, selectContentWords } from "./select-content-words.ts";

/** What a reader asks for: publications with every word and every phrase. */
export interface Query {
  /** Without function words. */
  readonly words: readonly string[];
  /** Each is several words with single spaces between them. */
  readonly phrases: readonly string[];
  /** Whether it is such a long sentence that a publication with most of its words may answer it better than one with all. */
  readonly isLongQuestion: boolean;
  /** What the reader wrote for each word. */
  readonly written: ReadonlyMap<string, string>;
}

/** A longer query is cut, because each word costs a search. */
const LONGEST = 256;
const MOST_WORDS = 16;
/** A sentence with fewer content words needs all of them. */
const LONG_QUESTION = 3;
const QUOTED = /["＂“”„«»]([^"＂“”„«»]+)["＂“”„«»]/g;
/** What the index leaves out of a word: signs, letters used as apostrophes, and underscores at either end. */
const NOT_INDEXED = /[^\p{L}\p{M}\p{N}_]+|[ʹʻʼʽˈ]|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu;
const WORD = /[\p{L}\p{N}\p{RI}\p{Extended_Pictographic}]/u;
/** An emoji with its modifiers, which the index has as a word of its own. */
const PICTURE =
  /\p{RI}{2}|(?![©®™‼⁉])\p{Extended_Pictographic}(?:\u200d\p{Extended_Pictographic}|[\ufe0f\p{Emoji_Modifier}])*/gu;

/** Reads a query. Quotation marks make a phrase; other punctuation is ignored, as in the index. */
export function parseQuery(text: string, functionWords: FunctionWordPatterns): Query {
  const cut = readIdentifiers(text.slice(0, LONGEST).normalize("NFC"));
  const phrases = [...cut.matchAll(QUOTED)].map(([, inner]) => toWords(inner!).join(" "));
  const asked = splitWords(cut.replaceAll(QUOTED, " ")).map(
    (own) => [stripParticles(stripQuestion(toWord(own))), own] as const,
  );
  const written = new Map(asked.filter(([word]) => WORD.test(word)));
  const words = asked.map(([word]) => word).filter((word) => written.has(word));
  const content = selectContentWords(words, functionWords);
  return {
    words: [...new Set(content)].slice(0, MOST_WORDS),
    phrases: [...new Set(phrases)].filter((phrase) => phrase !== ""),
    isLongQuestion: content.length < words.length && content.length >= LONG_QUESTION,
    written,
  };
}

/** All words, including those of phrases. */
export function wordsOf({ words, phrases }: Query): readonly string[] {
  return [...new Set([...words, ...phrases.flatMap((phrase) => phrase.split(" "))])];
}

/** Writes a query as a reader would. */
export function writeQuery({ words, phrases }: Query): string {
  return [...phrases.map((phrase) => `"${phrase}"`), ...words].join(" ");
}

/** The words of a text as the index has them. */
export function toWords(text: string): string[] {
  return splitWords(text)
    .map(toWord)
    .filter((word) => WORD.test(word));
}

function splitWords(text: string): string[] {
  return text.replaceAll(PICTURE, " $& ").split(/\s+/);
}

function toWord(written: string): string {
  return written.match(PICTURE)?.[0] ?? writeLetters(written).replaceAll(NOT_INDEXED, "");
}
