import type { SearchDocument } from "../documents/read-document.ts";
import { growArray } from "./growing-array.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The words of all documents of an index, by their numbers in the vocabulary. */
export interface WordStream {
  /** Adds the next document. */
  readonly add: (document: Pick<SearchDocument, "words" | "weights" | "meta">) => void;
  /** Goes through the documents in order. */
  readonly eachPage: (take: (page: StreamedPage) => void) => void;
  /** The fields of the metadata in the order of their numbers. */
  readonly fields: () => readonly string[];
}

/** Most fields of metadata have fewer words; only long summaries have more. */
const USUAL_LENGTH = 64;

export interface StreamedPage {
  readonly number: number;
  /** Goes through the words of the text in order. */
  readonly eachWord: (take: (word: number, place: number, weight: number) => void) => void;
  /** Goes through the words of the metadata, with their places in their field. */
  readonly eachMetaWord: (take: (word: number, place: number, field: number) => void) => void;
}

/** @param vocabulary the one that the documents were read with */
export function openWordStream(vocabulary: Vocabulary): WordStream {
  const words = growArray();
  /** Triples of word, place and field. */
  const metaWords = growArray();
  /** Pairs of a place and the weight from there on. */
  const weights = growArray();
  /** The lengths of the three arrays at the end of each page. */
  const ends = growArray();
  const fieldNumbers = new Map<string, number>();

  return {
    add: (document) => {
      for (const word of document.words) words.push(word);
      for (const [name, value] of document.meta) {
        const field = fieldNumbers.get(name) ?? fieldNumbers.size;
        fieldNumbers.set(name, field);
        const own = growArray(USUAL_LENGTH);
        vocabulary.read(value, own);
        for (const [place, word] of own.values().entries())
          for (const number of [word, place, field]) metaWords.push(number);
      }
      for (const run of document.weights) for (const number of run) weights.push(number);
      for (const list of [words, metaWords, weights]) ends.push(list.length());
    },
    eachPage: (take) => {
      const fields = [...fieldNumbers.keys()];
      const sorted = fields.toSorted();
      const order = fields.map((name) => sorted.indexOf(name));
      const bounds = ends.values();
      const [allWords, allMeta, allWeights] = [words.values(), metaWords.values(), weights.values()];
      let [word, meta, weight] = [0, 0, 0];
      for (let at = 0; at < bounds.length; at += 3) {
        const [wordEnd = 0, metaEnd = 0, weightEnd = 0] = bounds.subarray(at, at + 3);
        take({
          number: at / 3,
          eachWord: eachWord(allWords.subarray(word, wordEnd), allWeights.subarray(weight, weightEnd)),
          eachMetaWord: eachMetaWord(allMeta.subarray(meta, metaEnd), order),
        });
        [word, meta, weight] = [wordEnd, metaEnd, weightEnd];
      }
    },
    fields: () => [...fieldNumbers.keys()].toSorted(),
  };
}

function eachWord(words: Uint32Array, runs: Uint32Array): StreamedPage["eachWord"] {
  return (take) => {
    let [run, weight] = [0, 0];
    for (let place = 0; place < words.length; place++) {
      for (; run < runs.length && (runs[run] as number) <= place; run += 2) weight = runs[run + 1] as number;
      take(words[place] as number, place, weight);
    }
  };
}

function eachMetaWord(triples: Uint32Array, order: readonly number[]): StreamedPage["eachMetaWord"] {
  return (take) => {
    for (let at = 0; at < triples.length; at += 3)
      take(triples[at] as number, triples[at + 1] as number, order[triples[at + 2] as number] as number);
  };
}
