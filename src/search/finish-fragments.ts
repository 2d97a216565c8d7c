import { closePagefindFile, nameByContent, openPagefindFile } from "./pagefind-files.ts";
import type { IndexFiles } from "./shard-pack.ts";

/** A page as `pagefind.*.pf_meta` lists it; its number is its place in the list. */
export type MetaPage = readonly [fragment: string, words: number];

/** How a fragment begins: with the address of the document. */
const BEGINNING = /^\{"url":"\/([^"]*)"/;
const LONGEST_NAME = 64;

/**
 * Gives the fragments of an index, which are what a browser gets of each result, the addresses of the pages that the
 * documents were made of.
 *
 * @param addresses the paths of pages within the site, by the names of their documents
 * @throws where a fragment is of no document, or a document has no fragment
 */
export function finishFragments(
  files: IndexFiles,
  language: string,
  pages: readonly MetaPage[],
  addresses: ReadonlyMap<string, string>,
): readonly MetaPage[] {
  const missing = new Set(addresses.keys());
  const finished = pages.map(([name, words]): MetaPage => {
    const file = `fragment/${name}.pf_fragment`;
    const content = openPagefindFile(files.get(file) ?? Buffer.alloc(0));
    const [beginning = "", document = ""] = BEGINNING.exec(content.toString("utf8", 0, LONGEST_NAME)) ?? [];
    const path = addresses.get(document);
    if (path === undefined) throw new Error(`A fragment of no page begins with ${beginning}.`);
    missing.delete(document);
    const url = JSON.stringify(`/${path.replace(/(^|\/)index\.html$/, "$1")}`);
    const own = Buffer.concat([Buffer.from(`{"url":${url}`), content.subarray(Buffer.byteLength(beginning))]);
    const newName = nameByContent(language, own);
    files.delete(file);
    files.set(`fragment/${newName}.pf_fragment`, closePagefindFile(own));
    return [newName, words];
  });
  const [left] = missing;
  if (left !== undefined) throw new Error(`Pagefind has not indexed ${addresses.get(left)}.`);
  return finished;
}
