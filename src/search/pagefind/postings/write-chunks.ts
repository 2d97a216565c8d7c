import { type CborWriter, openCborWriter } from "../files/cbor-writer.ts";
import { byCodePoint } from "../files/pagefind-files.ts";
import type { StemSlots } from "../stems/slots.ts";
import { groupByPage, joinSuffixes } from "./page-groups.ts";
import type { Postings } from "./postings.ts";
import { writeGroups, writeSlot } from "./write-places.ts";

/** Consecutive words that load together, with the first and last query that may find one of them. */
export interface Chunk {
  readonly from: string;
  readonly to: string;
  readonly content: Buffer;
}

/** The least size of a chunk, in numbers: about 20 kB compressed in either case. */
const [LARGE, LARGE_KOREAN] = [14_700, 6_650];
/** The index has Hangul as the letters of its syllables, which come after all European letters. */
const FIRST_LETTER = "\u1100";
/** Words whose first letters, this many, are the same are in one chunk. */
const UNCUT = 4;
const SURROGATE = /[\ud800-\udfff]/;

/**
 * Writes the words of an index in chunks, in the order of their bytes. Words with the same beginning, of two syllables or a
 * few letters, stay in one chunk, so that one chunk has everything that begins with a query.
 */
export function* writeChunks(stems: readonly StemSlots[], texts: Postings, meta: Postings): Generator<Chunk> {
  const sorted = sortStems(stems);
  const writer = openCborWriter();
  let first = 0;
  let size = 0;
  let from = sorted[0]?.stem ?? "";
  for (const [index, forms] of sorted.entries()) {
    const { stem } = forms;
    size += writeWord(writer, forms, texts, meta);
    const next = sorted[index + 1]?.stem;
    if (next !== undefined && (size < leastSize(next) || !mayCut(stem, next))) continue;
    const content = wrap(writer, index + 1 - first);
    const [to, beginning] = next === undefined ? [stem, ""] : nameCut(stem, next, from);
    yield { from, to, content };
    writer.clear();
    [first, size, from] = [index + 1, 0, beginning];
  }
}

/** Sorts by bytes. Comparing strings directly is much faster, and is the same without surrogate pairs. */
function sortStems(stems: readonly StemSlots[]): readonly StemSlots[] {
  const byStem = new Map(stems.map((forms) => [forms.stem, forms]));
  const names = [...byStem.keys()];
  const sorted = names.some((name) => SURROGATE.test(name)) ? names.toSorted(byCodePoint) : names.toSorted();
  return sorted.map((name) => byStem.get(name) as StemSlots);
}

/** Wraps the words in an array within an array, as Pagefind does. */
function wrap(writer: CborWriter, count: number): Buffer {
  const head = openCborWriter();
  head.array(1);
  head.array(count);
  return Buffer.concat([head.bytes(), writer.bytes()]);
}

/** @returns how many numbers were written */
function writeWord(writer: CborWriter, forms: StemSlots, texts: Postings, meta: Postings): number {
  const { stem, plain, suffix, spelled } = forms;
  const spellings = [...spelled].toSorted(([a], [b]) => byCodePoint(a, b));
  writer.array(3);
  writer.text(stem);
  let size = 0;
  if (suffix !== undefined && (plain !== undefined || spellings.length > 0)) {
    const pages = plain === undefined ? new Map() : groupByPage(texts, meta, plain);
    const own = spellings.map(([, slot]) => groupByPage(texts, meta, slot));
    joinSuffixes(pages, own, groupByPage(texts, meta, suffix));
    size += writeGroups(writer, pages);
    writer.array(own.length);
    for (const [index, groups] of own.entries()) {
      writer.array(2);
      writer.text(spellings[index]?.[0] ?? "");
      size += writeGroups(writer, groups);
    }
    return size;
  }
  const only = plain ?? suffix;
  if (only === undefined) writer.array(0);
  else size += writeSlot(writer, texts, meta, only);
  writer.array(spellings.length);
  for (const [spelling, slot] of spellings) {
    writer.array(2);
    writer.text(spelling);
    size += writeSlot(writer, texts, meta, slot);
  }
  return size;
}

/** @param next the first word after the chunk */
function leastSize(next: string): number {
  return isKorean(next) ? LARGE_KOREAN : LARGE;
}

function isKorean(stem: string): boolean {
  return stem >= FIRST_LETTER;
}

function mayCut(stem: string, next: string): boolean {
  return beginningOf(stem) !== beginningOf(next);
}

/** The first two syllables of a Korean word, or the first letters of another. */
function beginningOf(stem: string): string {
  return isKorean(stem) ? stem.normalize("NFC").slice(0, 2) : stem.slice(0, UNCUT);
}

/**
 * The bounds of two chunks between two words. They are no longer than needed to tell the words apart, because a query may be
 * shorter than the first word that it finds.
 */
function nameCut(stem: string, next: string, from: string): readonly [to: string, from: string] {
  if (isKorean(next)) return [stem, beginningOf(next).normalize("NFD")];
  const [before, after] = [[...stem], [...next]];
  let common = 0;
  while (common < before.length && before[common] === after[common]) common++;
  const to = before.slice(0, common + 1).join("");
  return [byCodePoint(to, from) < 0 ? stem : to, after.slice(0, common + 1).join("")];
}
