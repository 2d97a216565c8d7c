import type { SearchState } from "../../src/search/client/search-state.ts";
import { aGenerator } from "../support/random.ts";
import { countDocuments, type Source, wordsIn } from "./read-archive.ts";
import type { Answer } from "./two-searches.ts";

export interface KnownItem {
  readonly address: string;
  readonly question: SearchState;
}

/** The share of items found first, and among the first five; from 0 to 1. */
export interface KnownItemRate {
  readonly first: number;
  readonly firstFive: number;
}

const SEED = 20_261_123;

/** Draws publications, each with the query of a reader who remembers three rare words of its title. */
export function drawKnownItems(archive: readonly Source[], count = 200): readonly KnownItem[] {
  const documents = countDocuments(archive);
  const dice = aGenerator(SEED);
  const left = [...archive].toSorted((a, b) => (a.address < b.address ? -1 : 1));
  const items: KnownItem[] = [];
  while (items.length < count && left.length > 0) {
    const [one] = left.splice(dice(left.length), 1) as [Source];
    const words = [...new Set(wordsIn(one.title))]
      .toSorted((a, b) => (documents.get(a) ?? 0) - (documents.get(b) ?? 0))
      .slice(0, 3);
    items.push({ address: one.address, question: ask(words.join(" ")) });
  }
  return items;
}

export function rateKnownItems(
  items: readonly KnownItem[],
  answers: readonly Pick<Answer, "found">[],
): KnownItemRate {
  const places = items.map(({ address }, index) =>
    (answers[index]?.found ?? []).findIndex((result) => result.address === address),
  );
  const share = (below: number) =>
    places.filter((place) => place >= 0 && place < below).length / items.length;
  return { first: share(1), firstFive: share(5) };
}

/** Draws words from titles, evenly by how common they are: in two publications at least, in a tenth of all at most. */
export function drawWords(archive: readonly Source[], count = 20): readonly string[] {
  const documents = countDocuments(archive);
  const ranked = [...new Set(archive.flatMap(({ title }) => wordsIn(title)))]
    .filter((word) => [...word].length > 1 && /^\p{L}+$/u.test(word))
    .map((word) => [word, documents.get(word) ?? 0] as const)
    .filter(([, found]) => found >= 2 && found <= archive.length / 10)
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const dice = aGenerator(SEED);
  const step = ranked.length / count;
  return Array.from(
    { length: count },
    (_, index) => ranked[Math.floor(step * index + dice(Math.floor(step)))]?.[0] ?? "",
  );
}

export function ask(q: string, state: Partial<SearchState> = {}): SearchState {
  return { q, filters: {}, sort: "relevance", shown: 20, ...state };
}
