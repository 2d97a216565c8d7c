import { openText, type ReadText } from "./document-text.ts";
import { normalizeText } from "./normalize-text.ts";
import { readAttributes, readPairs } from "./read-attributes.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** A page as it is indexed. */
export interface SearchDocument extends ReadText {
  /** By field. */
  readonly meta: ReadonlyMap<string, string>;
  /** The values of each filter. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
  /** What the page is sorted by. */
  readonly sorts: ReadonlyMap<string, string>;
}

const BODY = "<body>";
const TAG = /<(\/?)([a-z][a-z\d]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>/g;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Reads what `readIndexedPart` gives of a page, as Pagefind reads HTML.
 *
 * @see https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind/src/fossick/parser.rs
 */
export function readDocument(part: string, vocabulary: Vocabulary): SearchDocument {
  const text = openText(vocabulary);
  const meta = new Map<string, string>();
  const filters = new Map<string, string[]>();
  const sorts = new Map<string, string>();
  const note = (attributes: ReadonlyMap<string, string>) => {
    const pairsOf = (name: string) => {
      const written = attributes.get(`data-pagefind-${name}`);
      return written === undefined ? [] : readPairs(written, attributes);
    };
    for (const [name, value] of pairsOf("meta")) meta.set(name, normalizeText(value));
    for (const [name, value] of pairsOf("sort")) sorts.set(name, normalizeText(value));
    for (const [name, value] of pairsOf("filter"))
      filters.set(name, [...(filters.get(name) ?? []), normalizeText(normalizeText(value))]);
  };

  let from = part.indexOf(BODY) + BODY.length;
  TAG.lastIndex = from;
  for (let tag = TAG.exec(part); tag; tag = TAG.exec(part)) {
    if (tag.index > from) text.say(part.slice(from, tag.index));
    from = TAG.lastIndex;
    const [, slash, name = "", written = ""] = tag;
    if (name === "body") break;
    if (name === "meta") note(readAttributes(written));
    else if (name === "br") text.space();
    else if (slash) text.leave();
    else text.enter(name, written === "" ? NO_ATTRIBUTES : readAttributes(written));
  }
  return { ...text.end(), meta: byName(meta), filters: byName(filters), sorts };
}

function byName<T>(map: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  return new Map([...map].toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
