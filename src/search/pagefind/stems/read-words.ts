import { indexedSuffixes } from "../../korean-words.ts";
import { innerCompounds } from "../words/inner-compounds.ts";
import { isSegmented } from "../words/vocabulary.ts";
import { askPagefind, type ReadWord } from "./ask-pagefind.ts";
import type { WordBook } from "./word-book.ts";

/** A word by which queries find a word of a text. */
export interface IndexedWord extends ReadWord {
  /** Whether it is within a Korean word or a compound, and not its beginning. */
  readonly isSuffix: boolean;
}

export interface ReadWords {
  /** In the order of the words. */
  readonly words: readonly (readonly IndexedWord[])[];
  /** What Pagefind makes of these words, and what it ships with an index. */
  readonly book: WordBook;
}

const HANGUL = /^[가-힣]+$/;
/** Pagefind indexes Hangul as the letters of its syllables. */
const LETTER = /[\u1100-\u11ff]/;
/** Words that Pagefind takes for commands. */
const ORDER = /^___(?:END_)?PAGEFIND_/;
/** A language that Pagefind neither stems nor segments. */
const UNSTEMMED = "ko";

/**
 * Reads words as Pagefind does. In any language, Pagefind only splits Hangul into letters, so it need not be asked about the
 * very many Korean words.
 *
 * @param words the forms of a vocabulary
 * @param earlier is used instead of asking Pagefind again, if the language is the same
 */
export async function readWords(
  words: readonly string[],
  language: string,
  earlier: WordBook | undefined,
): Promise<ReadWords> {
  const own = words.filter((word) => !HANGUL.test(word) && !ORDER.test(word));
  const inner = new Map<string, readonly string[]>();
  for (const word of own) {
    const compounds = innerCompounds(word);
    if (compounds.length > 0) inner.set(word, compounds);
  }
  const asked = new Set([...own, ...[...inner.values()].flat()]);
  const book = await readOn([...asked], language, earlier?.language === language ? earlier : undefined);
  const read = words.map((word) => {
    if (HANGUL.test(word)) return withSuffixes([takeApart(word)]);
    const all = withSuffixes(book.words.get(word) ?? []);
    const compounds = inner.get(word);
    return compounds ? withCompounds(all, compounds, book) : all;
  });
  return { words: read, book };
}

async function readOn(
  words: readonly string[],
  language: string,
  earlier: WordBook | undefined,
): Promise<WordBook> {
  const asked = words.filter((word) => !earlier?.words.has(word));
  const answer =
    earlier && asked.length === 0
      ? { words: [], files: earlier.files }
      : await askPagefind({ words: asked, language: isSegmented(language) ? UNSTEMMED : language });
  const answered = new Map(asked.map((word, index) => [word, answer.words[index] ?? []]));
  const known = (word: string) => earlier?.words.get(word) ?? answered.get(word) ?? [];
  return { language, words: new Map(words.map((word) => [word, known(word)])), files: answer.files };
}

function takeApart(word: string): ReadWord {
  return { stem: word.normalize("NFD"), spelling: word, isPart: false };
}

/** Pagefind finds words by their beginning, so the nouns within a Korean word, as 동맹 in 한미동맹이, are added at its place. */
function withSuffixes(words: readonly ReadWord[]): readonly IndexedWord[] {
  const suffixes = words.flatMap(({ stem, isPart }) =>
    LETTER.test(stem)
      ? indexedSuffixes(stem.normalize("NFC")).map((suffix) => ({
          stem: suffix.normalize("NFD"),
          spelling: undefined,
          isPart,
          isSuffix: true,
        }))
      : [],
  );
  return [...words.map((word) => ({ ...word, isSuffix: false })), ...suffixes];
}

/** Adds the shorter compounds within a compound, unless a known word begins with them. */
function withCompounds(
  words: readonly IndexedWord[],
  compounds: readonly string[],
  { words: known }: WordBook,
): readonly IndexedWord[] {
  const all = [...words];
  for (const compound of compounds) {
    const stem = wholeOf(compound, known.get(compound) ?? []);
    if (all.some((word) => word.stem.startsWith(stem))) continue;
    all.push({ stem, spelling: undefined, isPart: true, isSuffix: true });
  }
  return all;
}

/**
 * The longest stem is that of the whole compound. But a stemmed compound can be as short as its last part, and Pagefind
 * returns the two in any order: of-breed becomes "ofbre" and "breed".
 */
function wholeOf(compound: string, words: readonly ReadWord[]): string {
  const letters = compound.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, "");
  const isBeginning = (stem: string) => letters.startsWith(stem.slice(0, 2));
  const [whole] = words
    .map(({ stem }) => stem)
    .toSorted()
    .toSorted((a, b) => b.length - a.length || Number(isBeginning(b)) - Number(isBeginning(a)));
  return whole ?? "";
}
