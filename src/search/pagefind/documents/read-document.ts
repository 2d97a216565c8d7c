import { readAttributes, scanHtml } from "../../../model/markup/scan-html.ts";
import type { IndexedDocument } from "../../record/read-record.ts";
import type { Vocabulary } from "../words/vocabulary.ts";
import { openText, type ReadText } from "./document-text.ts";
import { normalizeText, toLine } from "./normalize-text.ts";

/** A page, read for the index. */
export interface SearchDocument extends ReadText {
  /** By field, in alphabetical order. */
  readonly meta: ReadonlyMap<string, string>;
  /** The values of each filter, in alphabetical order of the filters. */
  readonly filters: ReadonlyMap<string, readonly string[]>;
  /** The value of each sort. */
  readonly sorts: ReadonlyMap<string, string>;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

/**
 * Reads a document as Pagefind reads the HTML that `toPagefindHtml` makes of it.
 *
 * @see https://github.com/Pagefind/pagefind/blob/v1.5.2/pagefind/src/fossick/parser.rs
 */
export function readDocument(
  { html, meta, filters, sorts }: Omit<IndexedDocument, "url">,
  vocabulary: Vocabulary,
): SearchDocument {
  const text = openText(vocabulary);
  scanHtml(html, {
    onText: text.say,
    onOpen: (name, attributes) => {
      if (name === "br") text.space();
      else text.enter(name, attributes === "" ? NO_ATTRIBUTES : readAttributes(attributes));
    },
    onClose: text.leave,
  });
  return {
    ...text.end(),
    meta: mapByName(meta, toLine),
    // Pagefind decodes character references in filter values, although they are plain text by then.
    filters: mapByName(filters, (values) => values.map((value) => normalizeText(value))),
    sorts: new Map(Object.entries(sorts).map(([name, value]) => [name, toLine(value)])),
  };
}

function mapByName<From, To>(
  values: Readonly<Record<string, From>>,
  read: (value: From) => To,
): ReadonlyMap<string, To> {
  const names = Object.keys(values).toSorted();
  return new Map(names.map((name) => [name, read(values[name] as From)]));
}
