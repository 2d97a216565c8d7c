import type { SearchManifest } from "../../shards/manifest.ts";

/** Which words hold a sentence together, and which only do so in a sentence. */
export interface FunctionWordPatterns {
  readonly words: RegExp;
  readonly verbs: RegExp;
}

/** So many words make a sentence, or so many function words among fewer: who writes less has chosen each word. */
const [LONG, SENTENCE] = [4, 2];
/** IT, US and WHO are names, unless all is in capitals. */
const NAME = /^\p{Lu}{2,}$/u;
const HANGUL = /[가-힣]/;

export function readFunctionWords({ words, verbs }: SearchManifest["functionWords"]): FunctionWordPatterns {
  return { words: new RegExp(words, "i"), verbs: new RegExp(verbs, "i") };
}

/**
 * The words of a query that a publication must have. Function words need not be there, unless there are no others; those
 * of English in a sentence only, since the few words of another query may be all of a title.
 */
export function selectContentWords(words: readonly string[], known: FunctionWordPatterns): readonly string[] {
  const mayName = words.some((word) => word !== word.toUpperCase());
  const isFunction = (word: string) => known.words.test(word) && !(mayName && NAME.test(word));
  const count = words.filter(isFunction).length;
  const isSentence = count >= SENTENCE || words.length >= LONG;
  const content = words.filter((word) =>
    isFunction(word) ? !isSentence && !HANGUL.test(word) : count < SENTENCE || !known.verbs.test(word),
  );
  return content.length > 0 ? content : words;
}
