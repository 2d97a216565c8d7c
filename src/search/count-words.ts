import { stripParticles } from "./korean-words.ts";

/** Words with how much they weigh: in how many publications they are, those of titles and headings more. */
export type WordWeights = ReadonlyMap<string, number>;

const TITLES = /<h[1-6][^>]*>([\s\S]*?)<\/h[1-6]>|\s(?:content|data-authors|data-names)="([^"]*)"/g;
const TAGS = /<[^>]*>/g;
const ENTITY = /&(?:#(\d+)|#x([\da-f]+)|(amp|lt|gt|quot));/gi;
const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"' };
const WORD = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu;
const HANGUL = /^\p{sc=Hangul}+$/u;
const IN_TITLE = 4;
/** A word of one document is as likely a slip as a word; so is one that is only in the text of two. */
const FEWEST = 3;
const MOST_OF_SHARD = 20_000;

/** The words that a reader may have meant, from the documents of a shard, the weightiest first. */
export function countWords(documents: Iterable<string>): WordWeights {
  const weights = new Map<string, number>();
  for (const document of documents) {
    const titles = [...document.matchAll(TITLES)].map(([, heading, content]) => heading ?? content).join(" ");
    const inTitles = wordsIn(titles);
    for (const word of inTitles) weights.set(word, (weights.get(word) ?? 0) + IN_TITLE);
    for (const word of wordsIn(document))
      if (!inTitles.has(word)) weights.set(word, (weights.get(word) ?? 0) + 1);
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

function wordsIn(markup: string): ReadonlySet<string> {
  const text = markup
    .replaceAll(TAGS, " ")
    .replaceAll(ENTITY, (_, decimal, hex, name) =>
      name
        ? (NAMED[name.toLowerCase()] ?? " ")
        : String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex, 16)),
    );
  const words = new Set<string>();
  for (const [word] of text.normalize("NFC").matchAll(WORD)) {
    const plain = HANGUL.test(word) ? stripParticles(word) : word.toLowerCase().replace(/['’]s$/, "");
    if (plain.length >= (HANGUL.test(plain) ? 2 : 4) && plain.length <= 30) words.add(plain);
  }
  return words;
}
