import { writeAlike } from "./write-alike.ts";

/** The words of a vocabulary without what makes no difference to what they are found by. */
export interface WordForms {
  readonly forms: readonly string[];
  /** The number of the form of each word. */
  readonly formOf: Uint32Array;
}

/** Punctuation around these makes no difference to Pagefind, and neither does a capital at the beginning. */
const PLAIN = /^[!"'(),.:;?[\]]*([A-Za-z][a-z]*|[가-힣]+)[!"'(),.:;?[\]]*$/;

export function listForms(vocabulary: readonly string[]): WordForms {
  const numbers = new Map<string, number>();
  const formOf = Uint32Array.from(vocabulary, (word) => {
    const form = plainForm(word);
    const number = numbers.get(form) ?? numbers.size;
    numbers.set(form, number);
    return number;
  });
  return { forms: [...numbers.keys()], formOf };
}

function plainForm(word: string): string {
  const plain = PLAIN.exec(word) ?? PLAIN.exec(writeAlike(word));
  return plain?.[1]?.toLowerCase() ?? writeAlike(word);
}
