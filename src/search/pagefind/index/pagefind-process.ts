import { once } from "node:events";
import { createInterface } from "node:readline";
import { createIndex } from "pagefind";
import { decodeCbor, openPagefindFile } from "../pagefind-files.ts";
import type { Question, ReadWord, WrittenAnswer } from "./ask-pagefind.ts";

/*
 * Asks Pagefind's service about words, in a process of its own: the service writes to its standard error, and once it has
 * ended says nothing. This process ends with it; and with its own input, which is open for as long as the answer is wanted.
 */

type Pages = readonly (readonly [page: number, places: readonly number[], fields: readonly number[]])[];
type Word = readonly [stem: string, pages: Pages, spellings: readonly (readonly [string, Pages])[]];

/** The heaviest that a word can be, so that the shares of its parts tell them apart. */
const [WEIGHT, WHOLE] = [10, 240];
/** Stands for the default weight, which Pagefind does not write. */
const UNSAID = 25;

/** What is shipped beside an index. */
const SHIPPED = /^(?:pagefind\.js|pagefind-entry\.json|wasm\..+\.pagefind)$/;

async function answer({ words, language }: Question): Promise<WrittenAnswer> {
  const { index, errors } = await createIndex({ forceLanguage: language });
  if (!index) throw new Error(errors.join("; "));
  const text = words.map(escapeText).join(" ");
  // One word more: Pagefind ends a text with a full stop, and leaves out a page without words.
  const content = `<html lang="en"><body><div data-pagefind-weight="${WEIGHT}">${text} end</div></body></html>`;
  const added = await index.addHTMLFile({ url: "/", content });
  const { files, errors: faults } = await index.getFiles();
  if (added.errors.length + faults.length > 0) throw new Error([...added.errors, ...faults].join("; "));
  const chunks = files.filter(({ path }) => path.endsWith(".pf_index"));
  const shipped = files.filter(({ path }) => SHIPPED.test(path));
  return {
    words: sortByWord(
      chunks.flatMap((file) => readChunk(file.content)),
      words.length,
    ),
    files: shipped.map(({ path, content }) => [path, Buffer.from(content).toString("base64")]),
  };
}

function readChunk(file: Uint8Array): readonly Word[] {
  const [words] = decodeCbor(openPagefindFile(file)) as unknown as readonly [readonly Word[]];
  return words;
}

/** The words that were asked for stand at places 0, 1, 2 … of the only page. */
function sortByWord(read: readonly Word[], count: number): readonly (readonly ReadWord[])[] {
  const sorted: ReadWord[][] = Array.from({ length: count }, () => []);
  const take = (stem: string, spelling: string | undefined, pages: Pages) => {
    for (const [, places] of pages) {
      let [weight, place] = [UNSAID, 0];
      for (const number of places) {
        if (number < 0) [weight, place] = [-1 - number, 0];
        else {
          place += number;
          sorted[place]?.push({ stem, spelling, isPart: weight < WHOLE });
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

const lines = createInterface({ input: process.stdin }).on("close", () => process.exit(1));
const [question] = (await once(lines, "line")) as [string];
// Only the service keeps this process going from here on.
process.stdin.unref();
process.stdout.write(JSON.stringify(await answer(JSON.parse(question) as Question)), () => process.exit(0));
