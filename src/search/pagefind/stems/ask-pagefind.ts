import { decode } from "cborg";
import { openPagefindFile } from "../files/pagefind-files.ts";
import { runPagefind } from "../service/run-pagefind.ts";

/** A word that Pagefind indexes for a word that it reads. */
export interface ReadWord {
  /** The word without case, diacritics and endings. Queries find it by this. */
  readonly stem: string;
  /** The word with its diacritics, if the stem lacks them. */
  readonly spelling?: string | undefined;
  /** Whether it is a part of a compound, as `sea` is of `sea-level`. */
  readonly isPart: boolean;
}

export interface Question {
  /** Without white space. */
  readonly words: readonly string[];
  readonly language: string;
}

/** What Pagefind makes of words. */
export interface Answer {
  /** For each word, in order, what Pagefind indexes. */
  readonly words: readonly (readonly ReadWord[])[];
  /** The files that it ships with an index: `pagefind.js`, `pagefind-entry.json` and its WebAssembly. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

type Pages = readonly (readonly [page: number, places: readonly number[], fields: readonly number[]])[];
type Word = readonly [stem: string, pages: Pages, spellings: readonly (readonly [string, Pages])[]];

/** The greatest weight, so that the parts of a compound are recognized by their smaller shares. */
const [WEIGHT, WHOLE] = [10, 240];
/** The weight that Pagefind assumes before it reads one. */
const UNSAID = 25;

const SHIPPED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+\.pagefind)$/;

/**
 * Has Pagefind read words, each once: it knows how a language inflects, what a compound is and which signs count.
 *
 * @throws if Pagefind fails, or answers in another form than that of 1.5
 */
export async function askPagefind({ words, language }: Question): Promise<Answer> {
  const text = words.map(escapeText).join(" ");
  // With one more word at the end, because Pagefind adds a full stop to a text and leaves out a page without words.
  const content = `<html lang="en"><body><div data-pagefind-weight="${WEIGHT}">${text} end</div></body></html>`;
  const files = [...(await runPagefind({ language, pages: [{ url: "/", content }] }))];
  const chunks = files.filter(([path]) => path.endsWith(".pf_index"));
  const shipped = files.filter(([path]) => SHIPPED.test(path));
  return {
    words: sortByWord(
      chunks.flatMap(([, chunk]) => readChunk(chunk)),
      words.length,
    ),
    files: new Map(shipped.map(([path, content]) => [path, Buffer.from(content)])),
  };
}

function readChunk(file: Uint8Array): readonly Word[] {
  const [words] = decode(openPagefindFile(file)) as readonly [readonly Word[]];
  return words;
}

/** The words of the question are at places 0, 1, 2 … of the only page. */
function sortByWord(read: readonly Word[], count: number): readonly (readonly ReadWord[])[] {
  const sorted: ReadWord[][] = Array.from({ length: count }, () => []);
  const take = (stem: string, spelling: string | undefined, pages: Pages) => {
    for (const [, places] of pages) {
      let [weight, place] = [UNSAID, 0];
      for (const number of places) {
        if (number < 0) [weight, place] = [-1 - number, 0];
        else {
          place += number;
          sorted[place]?.push({
            stem,
            ...(spelling === undefined ? {} : { spelling }),
            isPart: weight < WHOLE,
          });
        }
      }
    }
  };
  for (const [stem, pages, spellings] of read) {
    take(stem, undefined, pages);
    for (const [spelling, own] of spellings) take(stem, spelling, own);
  }
  return sorted;
}

function escapeText(word: string): string {
  return word.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}
