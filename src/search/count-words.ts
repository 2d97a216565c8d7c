import { stripParticles } from "./korean-words.ts";

/** Words with how much they weigh: in how many publications they are, those of titles and headings more. */
export type WordWeights = ReadonlyMap<string, number>;

const TITLES = /<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>|\s(?:content|data-authors|data-names)="([^"]*)"/g;
const TAGS = /<[^>]*>/g;
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
/** Letters as ranges, which are found in a third of the time that `\\p{L}` takes; few other signs are among them. */
const WORD = /[a-z\u00c0-\u1fff\u3040-\ud7ff\uf900-\ufaff]+(?:['’][a-z\u00c0-\u1fff]+)?/g;
const HANGUL = /^[가-힣]+$/;
const POSSESSIVE = /['’]s$/;
const LONGEST = 30;
const IN_TITLE = 4;
/** A word of one document is as likely a slip as a word; so is one that is only in the text of two. */
const FEWEST = 3;
const MOST_OF_SHARD = 20_000;

/** So many documents say as well as all how common a word is. */
const ENOUGH = 1000;

/**
 * The words that a reader may have meant, from the documents of a shard, the weightiest first: those of all titles, and
 * of the texts of a thousand documents spread over the shard.
 *
 * @param count how many documents there are
 */
export function countWords(documents: Iterable<string>, count: number): WordWeights {
  const every = Math.ceil(count / ENOUGH);
  const weights = new Map<string, number>();
  const add = (word: string, weight: number) => void weights.set(word, (weights.get(word) ?? 0) + weight);
  let index = 0;
  for (const document of documents) {
    const titles = [...document.matchAll(TITLES)].map(([, heading, content]) => heading ?? content).join(" ");
    const inTitles = wordsIn(titles);
    for (const word of inTitles) add(word, IN_TITLE);
    if (index++ % every !== 0) continue;
    for (const word of wordsIn(document)) if (!inTitles.has(word)) add(word, 1);
  }
  return heaviest(weights, FEWEST, MOST_OF_SHARD);
}

export function mergeWords(all: readonly WordWeights[], most: number): WordWeights {
  const weights = new Map<string, number>();
  for (const words of all)
    for (const [word, weight] of words) weights.set(word, (weights.get(word) ?? 0) + weight);
  return heaviest(weights, 0, most);
}

/** By weight and then by code points, so that the same documents give the same list. */
function heaviest(weights: WordWeights, fewest: number, most: number): WordWeights {
  const kept = [...weights].filter(([, weight]) => weight >= fewest);
  return new Map(kept.toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, most));
}

/** The words as they are looked for: without case, possessive endings and Korean particles. */
function wordsIn(markup: string): ReadonlySet<string> {
  const text = decode(markup.replaceAll(TAGS, " ")).normalize("NFC").toLowerCase();
  const words = new Set<string>();
  for (const word of new Set(text.match(WORD))) {
    if (HANGUL.test(word)) {
      const noun = stripParticles(word);
      if (noun.length >= 2 && noun.length <= LONGEST) words.add(noun);
    } else {
      const plain = word.length > 4 ? word.replace(POSSESSIVE, "") : word;
      if (plain.length >= 4 && plain.length <= LONGEST) words.add(plain);
    }
  }
  return words;
}

function decode(text: string): string {
  if (!text.includes("&")) return text;
  return text.replaceAll(ENTITY, (_, decimal, hex, name) =>
    name
      ? (NAMED[name.toLowerCase()] ?? " ")
      : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
  );
}
