import { unescapeHtml } from "../../../model/markup/escape.ts";
import { growArray } from "../words/growing-array.ts";
import type { Vocabulary } from "../words/vocabulary.ts";
import { normalizeText } from "./normalize-text.ts";

/** An element that a result can link to. `location` is the number of words before it. */
export interface Anchor {
  readonly element: string;
  readonly id: string;
  readonly text: string;
  readonly location: number;
}

/** The weight of words from a place on, in twenty-fourths. */
export type WeightRun = readonly [from: number, weight: number];

/** What an index needs of a text. */
export interface ReadText {
  /** By their numbers in the vocabulary. */
  readonly words: Uint32Array;
  readonly weights: readonly WeightRun[];
  readonly anchors: readonly Anchor[];
  /** The text as results show it. */
  readonly content: string;
}

/** Takes the elements and texts of a page in their order. */
export interface DocumentText {
  readonly enter: (name: string, attributes: ReadonlyMap<string, string>) => void;
  readonly leave: () => void;
  /** @param html as it is written, with its entities */
  readonly say: (html: string) => void;
  /** A space, as a line break is. */
  readonly space: () => void;
  readonly end: () => ReadText;
}

/** The default weight of a word. */
const UNIT = 24;
const HEAVIEST = 10;
/** Room for this many words at the beginning. */
const USUAL_LENGTH = 4096;
const HEADINGS: ReadonlyMap<string, number> = new Map([
  ["h1", 7],
  ["h2", 6],
  ["h3", 5],
  ["h4", 4],
  ["h5", 3],
  ["h6", 2],
]);
/** A block that ends in one of these gets a full stop, so that excerpts read well. */
export const UNFINISHED = /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\p{Join_Control}'")$*]$/u;

interface OpenElement {
  readonly weight: number;
  /** Whether the element sets the weight of its words. Headings within it then do not. */
  readonly isWeighted: boolean;
  readonly anchor?: { text: string } | undefined;
}

/** Reads the text of a page as Pagefind does: the same words at the same places. */
export function openText(vocabulary: Vocabulary): DocumentText {
  const words = growArray(USUAL_LENGTH);
  let content = "";
  const weights: [from: number, weight: number][] = [[0, UNIT]];
  const anchors: { element: string; id: string; text: string; location: number }[] = [];
  const open: OpenElement[] = [];
  let inner: OpenElement = { weight: UNIT, isWeighted: false };
  let text = "";

  const flush = () => {
    const shown = vocabulary.read(unescapeHtml(text), words);
    content += content !== "" && shown !== "" ? ` ${shown}` : shown;
    text = "";
  };
  const weigh = (weight: number) => {
    flush();
    const last = weights.at(-1);
    if (last?.[0] === words.length()) last[1] = weight;
    else weights.push([words.length(), weight]);
  };
  const mark = (element: string, id: string) => {
    flush();
    const anchor = {
      element,
      id: unescapeHtml(id.replaceAll(/\s/g, "")),
      text: "",
      location: words.length(),
    };
    anchors.push(anchor);
    return anchor;
  };
  return {
    enter: (name, attributes) => {
      const id = attributes.get("id");
      const anchor = id === undefined ? undefined : mark(name, id);
      const weight = weightOf(name, attributes.get("data-pagefind-weight"), inner);
      open.push(inner);
      inner = {
        weight: weight ?? inner.weight,
        isWeighted: inner.isWeighted || weight !== undefined,
        anchor,
      };
      text += " ";
      if (inner.weight !== open.at(-1)?.weight) weigh(inner.weight);
    },
    leave: () => {
      const { weight } = inner;
      inner = open.pop() ?? inner;
      if (UNFINISHED.test(text.slice(-2))) text += ".";
      text += " ";
      if (weight !== inner.weight) weigh(inner.weight);
    },
    say: (html) => {
      text += html;
      if (inner.anchor) inner.anchor.text += html;
    },
    space: () => {
      text += " ";
    },
    end: () => {
      flush();
      return {
        words: words.values(),
        weights,
        anchors: anchors.map((anchor) => ({ ...anchor, text: normalizeText(normalizeText(anchor.text)) })),
        content,
      };
    },
  };
}

function weightOf(name: string, said: string | undefined, { isWeighted }: OpenElement): number | undefined {
  if (said !== undefined) {
    const weight = Number.parseFloat(said);
    return Math.max(1, Math.floor(Math.min(Math.max(Number.isNaN(weight) ? 1 : weight, 0), HEAVIEST) * UNIT));
  }
  const heading = HEADINGS.get(name);
  return heading === undefined || isWeighted ? undefined : heading * UNIT;
}
