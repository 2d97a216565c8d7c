import { stripParticles } from "../korean-words.ts";

/** What a reader asks for: publications that hold every word and every phrase. */
export interface Query {
  readonly words: readonly string[];
  /** Each of words with one space between. */
  readonly phrases: readonly string[];
}

/** A longer query is cut: nobody reads so many words, and each costs a search. */
const LONGEST = 256;
const MOST_WORDS = 16;
const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/g;
/** What the index keeps of a word. */
const NOT_INDEXED = /[^\p{L}\p{M}\p{N}_\p{Extended_Pictographic}]+/gu;

/** Reads a query; quotation marks hold a phrase together, other punctuation counts as little as in the index. */
export function parseQuery(text: string): Query {
  const cut = text.slice(0, LONGEST).normalize("NFC");
  const phrases = [...cut.matchAll(QUOTED)].map(([, inner]) => toWords(inner!).join(" "));
  return {
    words: [...new Set(toWords(cut.replaceAll(QUOTED, " ")).map(stripParticles))].slice(0, MOST_WORDS),
    phrases: [...new Set(phrases)].filter((phrase) => phrase !== ""),
  };
}

/** All words, those of the phrases too. */
export function wordsOf({ words, phrases }: Query): readonly string[] {
  return [...new Set([...words, ...phrases.flatMap((phrase) => phrase.split(" "))])];
}

/** A query as a reader would write it. */
export function writeQuery({ words, phrases }: Query): string {
  return [...phrases.map((phrase) => `"${phrase}"`), ...words].join(" ");
}

function toWords(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replaceAll(NOT_INDEXED, ""))
    .filter((word) => word !== "");
}
