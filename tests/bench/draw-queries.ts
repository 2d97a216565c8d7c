import { aGenerator } from "../support/random.ts";

export interface DrawnQuery {
  readonly query: string;
  /** The page that has it. */
  readonly from: string;
}

const SEED = 20_261_127;
/** Things with signs or digits that people search for. */
const KINDS: readonly RegExp[] = [
  /^[^\s/]+-[^\s/]+-[^\s/]+$/,
  /[\p{L}\p{N}]-[\p{L}\p{N}]/u,
  /\p{L}['’]\p{L}/u,
  /\p{N}/u,
  /\p{L}\.\p{L}/u,
  /[\p{L}\p{N}][/&@_+][\p{L}\p{N}]/u,
  /[$€£₩%#+]/,
  /[^\0-\x7f]/,
  /^\p{Lu}{2,}/u,
  /\p{Ll}\p{Lu}/u,
];

/** Draws words and pairs of words from the pages of a site: equally many of each kind, and the same in every run. */
export function drawQueries(texts: ReadonlyMap<string, string>, count: number): readonly DrawnQuery[] {
  const dice = aGenerator(SEED);
  const places = [...texts].flatMap(([from, text]) => {
    const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
    return words.map((word, index) => ({ word, next: words[index + 1], from }));
  });
  const pools = [...KINDS.map((kind) => places.filter(({ word }) => kind.test(word))), places];
  const drawn = new Map<string, DrawnQuery>();
  for (let at = 0; at < 20 * count && drawn.size < count; at++) {
    const pool = pools[at % pools.length] ?? [];
    const place = pool[dice(Math.max(1, pool.length))];
    if (!place) continue;
    const query = shape(place.word, place.next, dice);
    if (/[\p{L}\p{N}]/u.test(query)) drawn.set(query, { query, from: place.from });
  }
  return [...drawn.values()];
}

/** A word in a random form: as written, without surrounding signs, without a part at a hyphen, or with the next word. */
function shape(word: string, next: string | undefined, dice: (bound: number) => number): string {
  const bare = word.replaceAll(/^[^\p{L}\p{N}$€£₩#]+|[^\p{L}\p{N}+%]+$/gu, "");
  const parts = bare.split("-");
  const which = dice(5);
  if (parts.length > 2 && which < 2) return parts.slice(0, -1).join("-");
  if (parts.length > 2 && which < 4) return parts.slice(1).join("-");
  if (which === 0 && next !== undefined) return `${bare} ${next}`;
  return which === 1 ? word.replaceAll('"', "") : bare;
}
