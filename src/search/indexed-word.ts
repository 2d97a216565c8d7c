import type { Cbor } from "./pagefind-files.ts";

/**
 * Where a word stands on a page. Pagefind packs places as steps from the one before, in groups that a negative number
 * begins; they are seldom unpacked.
 */
export interface Places {
  /** In the text: counts of words before it, in groups of a weight in twenty-fourths. */
  readonly text: readonly number[];
  /** In the metadata: counts of words before it, in groups of a field, by its number. */
  readonly fields: readonly number[];
}

type Pages = ReadonlyMap<number, Places>;

/** A word of an index with its places by page, and its other spellings (with diacritics; in whole syllables) with theirs. */
export interface IndexedWord {
  readonly word: string;
  readonly pages: Pages;
  readonly spellings: readonly (readonly [spelling: string, pages: Pages])[];
}

/** The weight that places have unless another is said, and what is no field. */
const PLAIN = 25;
const NO_FIELD = -1;

type PackedPage = readonly [step: number, text: readonly number[], fields: readonly number[]];

/** Reads a word as Pagefind writes it: pages as steps from the one before. */
export function toWord(packed: Cbor): IndexedWord {
  const [word, pages, spellings] = packed as unknown as readonly [
    string,
    readonly PackedPage[],
    readonly (readonly [string, readonly PackedPage[]])[],
  ];
  return {
    word,
    pages: toPages(pages),
    spellings: spellings.map(([spelling, own]) => [spelling, toPages(own)]),
  };
}

export function toPacked({ word, pages, spellings }: IndexedWord): Cbor {
  return [word, packPages(pages), spellings.map(([spelling, own]) => [spelling, packPages(own)])];
}

/** How many numbers a word's places take, as Pagefind measures the chunks that it cuts. */
export function sizeOf({ pages, spellings }: IndexedWord): number {
  let size = 0;
  for (const own of [pages, ...spellings.map(([, pages]) => pages)])
    for (const { text, fields } of own.values()) size += countPlaces(text) + countPlaces(fields) + 1;
  return size;
}

function countPlaces(packed: readonly number[]): number {
  let count = 0;
  for (const number of packed) if (number >= 0) count += 1;
  return count;
}

/** The places of a word in all its spellings. */
export function placesOf({ pages, spellings }: IndexedWord): readonly (readonly [page: number, Places])[] {
  return [pages, ...spellings.map(([, own]) => own)].flatMap((own) => [...own]);
}

/**
 * A word with further places. On one page it must not stand in two spellings, or a search for a phrase takes them for
 * two words: there the places go to the spelling that the page has.
 */
export function withPlaces(word: IndexedWord, added: ReadonlyMap<number, readonly Places[]>): IndexedWord {
  const pages = new Map(word.pages);
  const spellings = word.spellings.map(([spelling, own]) => [spelling, new Map(own)] as const);
  for (const [page, places] of added) {
    const own = spellings.find(([, spelled]) => spelled.has(page))?.[1] ?? pages;
    const known = own.get(page);
    own.set(page, joinPlaces(known ? [known, ...places] : places));
  }
  return {
    word: word.word,
    pages: inOrder(pages),
    spellings: spellings.map(([spelling, own]) => [spelling, inOrder(own)]),
  };
}

/** The same places, with a share of their weight in the text. */
export function lighten({ text, fields }: Places, share: number): Places {
  const lighter = (weight: number) => Math.max(1, Math.round(weight * share));
  const [first = 0, ...others] = text;
  if (text.length === 0 || others.some((number) => number < 0)) {
    const places = unpack(text, PLAIN).map(([weight, position]) => [lighter(weight), position] as const);
    return { text: pack(places.toSorted(byNumbers), PLAIN), fields };
  }
  const own = lighter(first < 0 ? -1 - first : PLAIN);
  const steps = first < 0 ? others : text;
  return { text: own === PLAIN ? steps : [-1 - own, ...steps], fields };
}

/** The places that come first keep their weight. */
function joinPlaces(all: readonly Places[]): Places {
  const [only] = all;
  if (only && all.length === 1) return only;
  const text = new Map<number, number>();
  const fields = new Map<string, readonly [number, number]>();
  for (const places of all) {
    for (const [weight, position] of unpack(places.text, PLAIN))
      if (!text.has(position)) text.set(position, weight);
    for (const place of unpack(places.fields, NO_FIELD)) fields.set(place.join(), place);
  }
  return {
    text: pack([...text].map(([position, weight]) => [weight, position] as const).toSorted(byNumbers), PLAIN),
    fields: pack([...fields.values()].toSorted(byNumbers), NO_FIELD),
  };
}

function toPages(packed: readonly PackedPage[]): Pages {
  const pages = new Map<number, Places>();
  let page = 0;
  for (const [step, text, fields] of packed) {
    page += step;
    pages.set(page, { text, fields });
  }
  return pages;
}

function packPages(pages: Pages): Cbor {
  let last = 0;
  return [...pages].map(([page, { text, fields }]) => {
    const step = page - last;
    last = page;
    return [step, text, fields];
  });
}

/** Numbers in groups: a negative one begins the group of that number, the others are steps from the one before. */
function unpack(
  packed: readonly number[],
  first: number,
): readonly (readonly [group: number, value: number])[] {
  let group = first;
  let value = 0;
  const places: [number, number][] = [];
  for (const number of packed) {
    if (number < 0) {
      group = -1 - number;
      value = 0;
    } else {
      value += number;
      places.push([group, value]);
    }
  }
  return places;
}

function pack(
  places: readonly (readonly [group: number, value: number])[],
  first: number,
): readonly number[] {
  let current = first;
  let last = 0;
  const packed: number[] = [];
  for (const [group, value] of places) {
    if (group !== current) {
      packed.push(-1 - group);
      current = group;
      last = 0;
    }
    packed.push(value - last);
    last = value;
  }
  return packed;
}

function inOrder(pages: Pages): Pages {
  return new Map([...pages].toSorted(([a], [b]) => a - b));
}

function byNumbers(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0] || a[1] - b[1];
}
