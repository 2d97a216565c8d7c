import { stripParticles } from "../../korean-words.ts";
import type { WordForms } from "./word-forms.ts";
import type { WordStream } from "./word-stream.ts";

/** Words with the number of publications that have them; titles and headings count more. */
export type WordWeights = ReadonlyMap<string, number>;

const WORD = /[a-z\u00c0-\u1fff\u3040-\ud7ff\uf900-\ufaff]+(?:['’][a-z\u00c0-\u1fff]+)?/g;
const HANGUL = /^[가-힣]+$/;
const POSSESSIVE = /['’]s$/;
const LONGEST = 30;
const IN_TITLE = 4;
/** The default weight of a word in a text. Words in headings weigh more. */
const PLAIN = 24;
/** In many documents, a word that occurs in one, or only in the texts of two, may well be a typing error. */
const [FEWEST, MANY] = [3, 256];
const MOST_OF_SHARD = 20_000;

/** The words of a shard to suggest to readers, the heaviest first. */
export function countWords(stream: WordStream, { forms, formOf }: WordForms): WordWeights {
  const { words, starts, numbers } = tabulateWords(forms);
  const [pages, titles] = [new Uint32Array(words.length), new Uint32Array(words.length)];
  const countPage = countOnce(pages);
  const countTitle = countOnce(titles);
  let last = 0;
  stream.eachPage((page) => {
    last = page.number;
    const count = (word: number, isTitle: boolean) => {
      const form = formOf[word] as number;
      for (let at = starts[form] as number; at < (starts[form + 1] as number); at++) {
        countPage(numbers[at] as number, page.number);
        if (isTitle) countTitle(numbers[at] as number, page.number);
      }
    };
    page.eachMetaWord((word) => count(word, true));
    page.eachWord((word, _, weight) => count(word, weight > PLAIN));
  });
  const weigh = (number: number) => (pages[number] as number) + (IN_TITLE - 1) * (titles[number] as number);
  const fewest = last < MANY ? 1 : FEWEST;
  return heaviest(new Map(words.map((word, number) => [word, weigh(number)])), fewest, MOST_OF_SHARD);
}

/** For each form, the numbers of the words in it. The lists of all forms are concatenated. */
function tabulateWords(forms: readonly string[]) {
  const known = new Map<string, number>();
  const starts = new Uint32Array(forms.length + 1);
  const numbers: number[] = [];
  for (const [form, text] of forms.entries()) {
    for (const word of wordsIn(text)) {
      const number = known.get(word) ?? known.size;
      known.set(word, number);
      numbers.push(number);
    }
    starts[form + 1] = numbers.length;
  }
  return { words: [...known.keys()], starts, numbers: Uint32Array.from(numbers) };
}

/** Counts each word once for each page. */
function countOnce(counts: Uint32Array): (word: number, page: number) => void {
  const last = new Int32Array(counts.length).fill(-1);
  return (word, page) => {
    if (last[word] === page) return;
    last[word] = page;
    counts[word] = (counts[word] as number) + 1;
  };
}

export function mergeWords(all: readonly WordWeights[], most: number): WordWeights {
  const weights = new Map<string, number>();
  for (const words of all)
    for (const [word, weight] of words) weights.set(word, (weights.get(word) ?? 0) + weight);
  return heaviest(weights, 0, most);
}

/** Sorts by weight and then by code units, so that the same documents give the same list. */
function heaviest(weights: WordWeights, fewest: number, most: number): WordWeights {
  const kept = [...weights].filter(([, weight]) => weight >= fewest);
  return new Map(kept.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most));
}

/** The words in a form, without punctuation, case, possessive endings and Korean particles. */
function wordsIn(text: string): readonly string[] {
  const words = new Set<string>();
  for (const word of text.normalize("NFC").toLowerCase().match(WORD) ?? []) {
    if (HANGUL.test(word)) {
      const noun = stripParticles(word);
      if (noun.length >= 2 && noun.length <= LONGEST) words.add(noun);
    } else {
      const plain = word.length > 4 ? word.replace(POSSESSIVE, "") : word;
      if (plain.length >= 4 && plain.length <= LONGEST) words.add(plain);
    }
  }
  return [...words];
}
