import type { SearchManifest } from "../manifest.ts";

/** Which words hold a sentence together, and which only do so in a sentence. */
export interface FunctionWordPatterns {
  readonly words: RegExp;
  readonly verbs: RegExp;
}

/** How many function words make a sentence. */
const SENTENCE = 2;
/** IT, US and WHO are names, unless all is in capitals. */
const NAME = /^\p{Lu}{2,}$/u;

export function readFunctionWords({ words, verbs }: SearchManifest["functionWords"]): FunctionWordPatterns {
  return { words: new RegExp(words, "i"), verbs: new RegExp(verbs, "i") };
}

/** The words of a query that a publication must have: function words need not be there, unless there are no others. */
export function selectContentWords(words: readonly string[], known: FunctionWordPatterns): readonly string[] {
  const mayName = words.some((word) => word !== word.toUpperCase());
  const content = words.filter((word) => !known.words.test(word) || (mayName && NAME.test(word)));
  const isSentence = words.length - content.length >= SENTENCE;
  const selected = isSentence ? content.filter((word) => !known.verbs.test(word)) : content;
  return selected.length > 0 ? selected : words;
}
