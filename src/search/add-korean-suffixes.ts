import {
  type IndexedWord,
  lighten,
  type Places,
  placesOf,
  sizeOf,
  toPacked,
  toWord,
  withPlaces,
} from "./indexed-word.ts";
import { indexedSuffixes } from "./korean-words.ts";
import {
  byCodePoint,
  type Cbor,
  closePagefindFile,
  decodeCbor,
  encodeCbor,
  nameByContent,
  openPagefindFile,
} from "./pagefind-files.ts";
import type { IndexFiles } from "./shard-pack.ts";

/** Pagefind indexes Hangul as the letters of its syllables, U+1100 to U+11FF: in UTF-8, E1 and a byte from 84 to 87. */
const FIRST_LETTER = "\u1100";
const LETTER = /[\u1100-\u11ff]/;
const LETTER_BYTES = [0x84, 0x85, 0x86, 0x87].map((second) => Buffer.from([0xe1, second]));
/** How many places a chunk has. Korean words are many and long: this makes chunks as large as those of other words. */
const CHUNK = 13_500;
/** A part of a word counts for half of a word. */
const SUFFIX_WEIGHT = 0.5;

export type Chunk = readonly [from: string, to: string, name: string];

/**
 * Adds to a written index what Korean words hold: 동맹 at every place of 한미동맹이. It stands where the word stands, so
 * excerpts, marks and headings come out as for any word, and the texts that readers see stay as they are.
 *
 * Pagefind measures chunks by the places of a word's plain spelling, which Hangul never has, and so puts all of Korean
 * into one. It is cut anew here, never between words with the same first two syllables: one chunk has everything that
 * begins with a query.
 *
 * @throws where the files have another form than Pagefind 1.5 gives them
 */
export function addKoreanSuffixes(
  files: IndexFiles,
  language: string,
  chunks: readonly Chunk[],
): readonly Chunk[] {
  const kept: Chunk[] = [];
  const korean = new Map<string, IndexedWord>();
  const sources: IndexedWord[] = [];
  for (const chunk of chunks) {
    const file = `index/${chunk[2]}.pf_index`;
    const words = readKorean(files.get(file) ?? Buffer.alloc(0));
    for (const word of words) if (LETTER.test(word.word)) sources.push(word);
    if ((words.at(-1)?.word ?? "") < FIRST_LETTER) {
      kept.push(chunk);
      continue;
    }
    for (const word of words) korean.set(word.word, word);
    files.delete(file);
  }
  if (sources.length === 0) return chunks;
  for (const [suffix, places] of collectSuffixes(sources)) {
    const word = korean.get(suffix) ?? { word: suffix, pages: new Map(), spellings: [] };
    korean.set(suffix, withPlaces(word, places));
  }
  const made: Chunk[] = [];
  for (const words of cutIntoChunks([...korean.values()].toSorted((a, b) => byCodePoint(a.word, b.word)))) {
    const content = encodeCbor([words.map(toPacked)]);
    const name = nameByContent(language, content);
    files.set(`index/${name}.pf_index`, closePagefindFile(content));
    const [from = "", to = ""] = [words[0]?.word, words.at(-1)?.word];
    // A query that is shorter than the first word that it begins asks for the chunk all the same.
    made.push([from < FIRST_LETTER ? from : beginningOf(from).normalize("NFD"), to, name]);
  }
  return [...kept, ...made].toSorted(([a], [b]) => byCodePoint(a, b));
}

/** The words of a chunk; none of a chunk without Hangul. */
function readKorean(file: Uint8Array): readonly IndexedWord[] {
  const content = openPagefindFile(file);
  if (!LETTER_BYTES.some((bytes) => content.includes(bytes))) return [];
  const [words] = decodeCbor(content) as readonly [readonly Cbor[]];
  return words.map(toWord);
}

function collectSuffixes(words: readonly IndexedWord[]): ReadonlyMap<string, Map<number, Places[]>> {
  const suffixes = new Map<string, Map<number, Places[]>>();
  for (const word of words) {
    const found = indexedSuffixes(word.word.normalize("NFC"));
    if (found.length === 0) continue;
    const places = placesOf(word).map(([page, own]) => [page, lighten(own, SUFFIX_WEIGHT)] as const);
    for (const suffix of found) {
      const letters = suffix.normalize("NFD");
      const pages = suffixes.get(letters) ?? new Map<number, Places[]>();
      suffixes.set(letters, pages);
      for (const [page, own] of places) {
        const known = pages.get(page);
        if (known) known.push(own);
        else pages.set(page, [own]);
      }
    }
  }
  return suffixes;
}

function* cutIntoChunks(words: readonly IndexedWord[]): Generator<readonly IndexedWord[]> {
  let chunk: IndexedWord[] = [];
  let size = 0;
  let beginning = "";
  for (const word of words) {
    const next = beginningOf(word.word);
    if (size >= CHUNK && next !== beginning) {
      yield chunk;
      chunk = [];
      size = 0;
    }
    chunk.push(word);
    size += sizeOf(word);
    beginning = next;
  }
  if (chunk.length > 0) yield chunk;
}

/** The first two syllables. */
function beginningOf(word: string): string {
  return word.normalize("NFC").slice(0, 2);
}
