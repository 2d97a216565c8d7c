import { writeAlike } from "./write-alike.ts";

/** The words of a vocabulary, without differences that do not matter to search. */
export interface WordForms {
  readonly forms: readonly string[];
  /** The number of the form of each word. */
  readonly formOf: Uint32Array;
}

/** Words for which punctuation around them and capitals at the beginning do not matter to Pagefind. */
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
