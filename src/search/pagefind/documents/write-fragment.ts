import type { Anchor } from "./document-text.ts";
import type { SearchDocument } from "./read-document.ts";

/** What a browser loads of a result. */
interface Fragment {
  readonly url: string;
  readonly content: string;
  readonly word_count: number;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly meta: Readonly<Record<string, string>>;
  readonly anchors: readonly Anchor[];
}

/** @param url the address of the page within the site, beginning with a slash */
export function writeFragment(url: string, document: SearchDocument): Buffer {
  const { content, words, filters, meta, anchors } = document;
  const fragment: Fragment = {
    url,
    content,
    word_count: Math.max(1, words.length),
    filters: Object.fromEntries(filters),
    meta: Object.fromEntries(meta),
    anchors,
  };
  return Buffer.from(JSON.stringify(fragment));
}
