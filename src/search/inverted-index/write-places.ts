import type { CborWriter } from "./cbor-writer.ts";
import type { PageGroups } from "./page-groups.ts";
import { GROUP, type Postings } from "./postings.ts";

/** What Pagefind takes a place to weigh of which nothing is said. */
const UNSAID = 25;
const EMPTY = new Uint32Array();

/** Writes the pages of a slot. @returns how many numbers that took, one a page counted */
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

/** Writes pages that were grouped. @returns how many numbers that took, one a page counted */
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

/** Groups of a weight, which a negative number begins, with places as steps from the one before. */
function writeText(writer: CborWriter, places: Uint32Array): number {
  const sorted = isOfOneWeight(places) ? places : toSortedByWeight(places);
  let weight = UNSAID;
  let size = sorted.length;
  for (const place of sorted) {
    const own = Math.floor(place / GROUP);
    if (own !== weight) size++;
    weight = own;
  }
  writer.array(size);
  let last = 0;
  weight = UNSAID;
  for (const packed of sorted) {
    const own = Math.floor(packed / GROUP);
    const place = packed % GROUP;
    if (own !== weight) {
      writer.integer(-1 - own);
      weight = own;
      last = 0;
    }
    writer.integer(place - last);
    last = place;
  }
  return size;
}

/** Groups of a field, likewise. */
function writeFields(writer: CborWriter, places: Uint32Array): number {
  const sorted = places.length > 1 ? places.toSorted() : places;
  let size = sorted.length;
  let field = -1;
  for (const place of sorted) {
    const own = Math.floor(place / GROUP);
    if (own !== field) size++;
    field = own;
  }
  writer.array(size);
  let last = 0;
  field = -1;
  for (const packed of sorted) {
    const own = Math.floor(packed / GROUP);
    const place = packed % GROUP;
    if (own !== field) {
      writer.integer(-1 - own);
      field = own;
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
