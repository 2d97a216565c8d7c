import type { IndexedWord } from "./read-words.ts";

/** The forms of one stem. Each has a slot, which collects its places. */
export interface StemSlots {
  readonly stem: string;
  plain?: number;
  /** For suffixes of Korean words and compounds. */
  suffix?: number;
  readonly spelled: Map<string, number>;
}

/** For each form of a vocabulary, the slots that its places go into. The lists of all forms are concatenated. */
export interface SlotTable {
  /** Where the list of each form begins, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  /** If the form is a part of a compound, the number of parts; 1 for a whole word. */
  readonly parts: Uint8Array;
  readonly isSuffix: Uint8Array;
  readonly stems: readonly StemSlots[];
  readonly count: number;
}

const MOST_PARTS = 255;

/** Numbers the slots. @param read as `readWords` returns it */
export function tabulateSlots(read: readonly (readonly IndexedWord[])[]): SlotTable {
  const size = read.reduce((sum, words) => sum + words.length, 0);
  const starts = new Uint32Array(read.length + 1);
  const [slots, parts, isSuffix] = [new Uint32Array(size), new Uint8Array(size), new Uint8Array(size)];
  const stems = new Map<string, StemSlots>();
  let count = 0;
  const slotOf = ({ stem, spelling, isSuffix }: IndexedWord): number => {
    let forms = stems.get(stem);
    if (!forms) {
      forms = { stem, spelled: new Map() };
      stems.set(stem, forms);
    }
    const known = isSuffix
      ? forms.suffix
      : spelling === undefined
        ? forms.plain
        : forms.spelled.get(spelling);
    if (known !== undefined) return known;
    if (isSuffix) forms.suffix = count;
    else if (spelling === undefined) forms.plain = count;
    else forms.spelled.set(spelling, count);
    return count++;
  };
  let at = 0;
  for (const [index, words] of read.entries()) {
    starts[index] = at;
    const share = words.reduce((sum, { isPart, isSuffix }) => sum + (isPart && !isSuffix ? 1 : 0), 0);
    for (const word of words) {
      slots[at] = slotOf(word);
      parts[at] = word.isPart ? Math.min(MOST_PARTS, share) : 1;
      isSuffix[at] = word.isSuffix ? 1 : 0;
      at++;
    }
  }
  starts[read.length] = at;
  return { starts, slots, parts, isSuffix, stems: [...stems.values()], count };
}
