import type { SearchManifest } from "../../shards/manifest.ts";

/** Function words, and verbs that are function words only in a sentence. */
export interface FunctionWordPatterns {
  readonly words: RegExp;
  readonly verbs: RegExp;
}

/** This many words, or this many function words among fewer, make a sentence. In a shorter query, each word is chosen. */
const [LONG, SENTENCE] = [4, 2];
/** IT, US and WHO are names, unless the whole query is in capitals. */
const NAME = /^\p{Lu}{2,}$/u;
const HANGUL = /[가-힣]/;

export function readFunctionWords({ words, verbs }: SearchManifest["functionWords"]): FunctionWordPatterns {
  return { words: new RegExp(words, "i"), verbs: new RegExp(verbs, "i") };
}

/**
 * The words of a query that a publication must have. Leaves out function words unless there are no others. English ones are
 * left out only in a sentence, since the words of a shorter query may be a title.
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
