import { GROUP, type Postings } from "./postings.ts";

/** The places of a form on one page, in the text and in the metadata, packed as in `Postings`. */
export interface PageGroup {
  readonly text: readonly number[];
  readonly meta: readonly number[];
}
export type PageGroups = ReadonlyMap<number, PageGroup>;

const NONE: readonly number[] = [];

/** The places of a slot by page. */
export function groupByPage(texts: Postings, meta: Postings, slot: number): Map<number, PageGroup> {
  const groups = new Map<number, { text: number[]; meta: number[] }>();
  const take = ({ starts, pages, places }: Postings, kind: "text" | "meta") => {
    for (let at = starts[slot] as number; at < (starts[slot + 1] as number); at++) {
      const page = pages[at] as number;
      const group = groups.get(page) ?? { text: [], meta: [] };
      group[kind].push(places[at] as number);
      groups.set(page, group);
    }
  };
  take(texts, "text");
  take(meta, "meta");
  return groups;
}

/**
 * Adds the places of suffixes to the forms of a word. A page must not have a word in two spellings, or a search for a phrase
 * takes them for two words. So the places go to the spelling that the page has.
 *
 * @param plain gets the places on pages that have no spelling
 */
export function joinSuffixes(
  plain: Map<number, PageGroup>,
  spelled: readonly Map<number, PageGroup>[],
  suffixes: PageGroups,
): void {
  for (const [page, suffix] of suffixes) {
    const own = spelled.find((form) => form.has(page)) ?? plain;
    const known = own.get(page);
    own.set(page, {
      text: joinPlaces(known?.text ?? NONE, suffix.text, (place) => place % GROUP),
      meta: joinPlaces(known?.meta ?? NONE, suffix.meta, (place) => place),
    });
  }
}

/** Known places keep their weight. */
function joinPlaces(
  known: readonly number[],
  added: readonly number[],
  identify: (place: number) => number,
): readonly number[] {
  const taken = new Set(known.map(identify));
  const joined = [...known];
  for (const place of added) {
    if (taken.has(identify(place))) continue;
    taken.add(identify(place));
    joined.push(place);
  }
  return joined;
}
