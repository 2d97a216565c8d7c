import type { SlotTable } from "../stems/slots.ts";
import type { WordForms } from "../words/word-forms.ts";
import type { WordStream } from "../words/word-stream.ts";

/**
 * The postings of an inverted index: for each slot, the places of its words, by page and then in the order of the text. The
 * lists of all slots are concatenated.
 */
export interface Postings {
  /** Where the list of each slot begins, and where the last one ends. */
  readonly starts: Uint32Array;
  readonly pages: Uint32Array;
  /** `group * GROUP + place`: the group is the weight in a text, or the field in metadata. */
  readonly places: Uint32Array;
}

/** More than the words of any text. */
export const GROUP = 2 ** 24;
/** A suffix of a Korean word counts half as much as a word. */
const SUFFIX_SHARE = 0.5;

type Emit = (take: (slot: number, page: number, place: number) => void) => void;

/** Sorts the places of texts by slots. */
export function collectPostings(
  stream: WordStream,
  { formOf }: Pick<WordForms, "formOf">,
  table: SlotTable,
): Postings {
  const { starts, slots, parts, isSuffix, count } = table;
  return sortBySlot(count, (take) => {
    stream.eachPage((page) => {
      page.eachWord((word, place, weight) => {
        const form = formOf[word] as number;
        const end = starts[form + 1] as number;
        for (let at = starts[form] as number; at < end; at++) {
          let own = weight;
          const share = parts[at] as number;
          if (share > 1) own = Math.max(1, Math.floor(weight / share));
          if (isSuffix[at] === 1) own = Math.max(1, Math.round(own * SUFFIX_SHARE));
          take(slots[at] as number, page.number, own * GROUP + place);
        }
      });
    });
  });
}

/** Sorts the places of metadata by slots. */
export function collectMetaPostings(
  stream: WordStream,
  { formOf }: Pick<WordForms, "formOf">,
  { starts, slots, count }: SlotTable,
): Postings {
  return sortBySlot(count, (take) => {
    stream.eachPage((page) => {
      page.eachMetaWord((word, place, field) => {
        const form = formOf[word] as number;
        const end = starts[form + 1] as number;
        for (let at = starts[form] as number; at < end; at++)
          take(slots[at] as number, page.number, field * GROUP + place);
      });
    });
  });
}

/** A counting sort, because it keeps the order within a slot. */
function sortBySlot(count: number, emit: Emit): Postings {
  const starts = new Uint32Array(count + 1);
  emit((slot) => {
    starts[slot + 1] = (starts[slot + 1] as number) + 1;
  });
  for (let slot = 0; slot < count; slot++)
    starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
  const total = starts[count] as number;
  const [pages, places] = [new Uint32Array(total), new Uint32Array(total)];
  const next = starts.slice();
  emit((slot, page, place) => {
    const at = next[slot] as number;
    pages[at] = page;
    places[at] = place;
    next[slot] = at + 1;
  });
  return { starts, pages, places };
}
