import type { CborWriter } from "../files/cbor-writer.ts";
import type { PageGroups } from "./page-groups.ts";
import { GROUP, type Postings } from "./postings.ts";

/** The weight that Pagefind assumes before it reads one. */
const UNSAID = 25;
const NO_FIELD = -1;
const EMPTY = new Uint32Array();

/** Writes the pages of a slot. @returns how many numbers were written, with one for each page */
export function writeSlot(writer: CborWriter, texts: Postings, meta: Postings, slot: number): number {
  let [text, textEnd] = [texts.starts[slot] as number, texts.starts[slot + 1] as number];
  let [field, fieldEnd] = [meta.starts[slot] as number, meta.starts[slot + 1] as number];
  const count = countPages(texts, meta, slot);
  writer.array(count);
  let size = count;
  let last = 0;
  for (let done = 0; done < count; done++) {
    const page = Math.min(
      text < textEnd ? (texts.pages[text] as number) : Number.POSITIVE_INFINITY,
      field < fieldEnd ? (meta.pages[field] as number) : Number.POSITIVE_INFINITY,
    );
    const [textFrom, fieldFrom] = [text, field];
    while (text < textEnd && texts.pages[text] === page) text++;
    while (field < fieldEnd && meta.pages[field] === page) field++;
    writer.array(3);
    writer.integer(page - last);
    size += writeText(writer, texts.places.subarray(textFrom, text));
    size += writeFields(writer, field === fieldFrom ? EMPTY : meta.places.subarray(fieldFrom, field));
    last = page;
  }
  return size;
}

/** Writes grouped pages. @returns how many numbers were written, with one for each page */
export function writeGroups(writer: CborWriter, groups: PageGroups): number {
  writer.array(groups.size);
  let size = groups.size;
  let last = 0;
  for (const page of [...groups.keys()].toSorted((a, b) => a - b)) {
    const { text = [], meta = [] } = groups.get(page) ?? {};
    writer.array(3);
    writer.integer(page - last);
    size += writeText(writer, Uint32Array.from(text)) + writeFields(writer, Uint32Array.from(meta));
    last = page;
  }
  return size;
}

function countPages(texts: Postings, meta: Postings, slot: number): number {
  let count = 0;
  let field = meta.starts[slot] as number;
  const fieldEnd = meta.starts[slot + 1] as number;
  let last = -1;
  const end = texts.starts[slot + 1] as number;
  for (let at = texts.starts[slot] as number; at < end; at++) {
    const page = texts.pages[at] as number;
    if (page === last) continue;
    let lastField = last;
    for (; field < fieldEnd && (meta.pages[field] as number) <= page; field++) {
      const own = meta.pages[field] as number;
      if (own !== lastField && own !== page) count++;
      lastField = own;
    }
    count++;
    last = page;
  }
  for (; field < fieldEnd; field++) {
    const own = meta.pages[field] as number;
    if (own !== last) count++;
    last = own;
  }
  return count;
}

/** Writes places grouped by weight. */
function writeText(writer: CborWriter, places: Uint32Array): number {
  return writeSteps(writer, isOfOneWeight(places) ? places : toSortedByWeight(places), UNSAID);
}

/** Writes places grouped by field. */
function writeFields(writer: CborWriter, places: Uint32Array): number {
  return writeSteps(writer, places.length > 1 ? places.toSorted() : places, NO_FIELD);
}

/**
 * Writes places as differences to the place before, in groups. A negative number begins each group.
 *
 * @param places sorted by group
 * @param first the group that needs no number if it comes first
 * @returns how many numbers were written
 */
function writeSteps(writer: CborWriter, places: Uint32Array, first: number): number {
  let size = places.length;
  let group = first;
  for (const packed of places) {
    const own = Math.floor(packed / GROUP);
    if (own !== group) size++;
    group = own;
  }
  writer.array(size);
  group = first;
  let last = 0;
  for (const packed of places) {
    const own = Math.floor(packed / GROUP);
    const place = packed % GROUP;
    if (own !== group) {
      writer.integer(-1 - own);
      group = own;
      last = 0;
    }
    writer.integer(place - last);
    last = place;
  }
  return size;
}

function isOfOneWeight(places: Uint32Array): boolean {
  const first = Math.floor((places[0] ?? 0) / GROUP);
  const last = Math.floor((places.at(-1) ?? 0) / GROUP);
  if (first !== last) return false;
  return places.every((place) => Math.floor(place / GROUP) === first);
}

function toSortedByWeight(places: Uint32Array): Uint32Array {
  const rank = (place: number) => (Math.floor(place / GROUP) === UNSAID ? place % GROUP : place);
  return places.toSorted((a, b) => rank(a) - rank(b));
}
