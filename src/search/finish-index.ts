import { addKoreanSuffixes, type Chunk } from "./add-korean-suffixes.ts";
import { finishFragments, type MetaPage } from "./finish-fragments.ts";
import {
  type Cbor,
  closePagefindFile,
  decodeCbor,
  encodeCbor,
  nameByContent,
  openPagefindFile,
} from "./pagefind-files.ts";
import { type IndexFiles, readIndexJson } from "./shard-pack.ts";
import { type Filter, sortFilters } from "./sort-filters.ts";

/** `pagefind.*.pf_meta`: what a browser reads first. */
type Meta = readonly [
  version: string,
  pages: readonly MetaPage[],
  chunks: readonly Chunk[],
  filters: readonly Filter[],
  sorts: Cbor,
  fields: Cbor,
];

/** What Pagefind names the file that leads to all others. */
export const ENTRY = "pagefind-entry.json";

/**
 * Does to an index that Pagefind has made what Pagefind does not: leads to the pages, makes Korean found, and the same
 * pages give the same bytes.
 *
 * @param addresses the paths of pages within the site, by the names of their documents
 * @throws where the files have another form than Pagefind 1.5 gives them
 */
export function finishIndex(files: IndexFiles, addresses: ReadonlyMap<string, string>): void {
  const entry = readIndexJson<{ languages: Record<string, { hash: string }> }>(files, ENTRY);
  for (const [language, one] of Object.entries(entry.languages)) {
    const metaFile = `pagefind.${one.hash}.pf_meta`;
    const meta = decodeCbor(openPagefindFile(files.get(metaFile) ?? Buffer.alloc(0))) as unknown as Meta;
    const [version, pages, chunks, filters, sorts, fields] = meta;
    const finished: Meta = [
      version,
      finishFragments(files, language, pages, addresses),
      addKoreanSuffixes(files, language, chunks),
      sortFilters(files, language, filters),
      sorts,
      fields,
    ];
    const content = encodeCbor(finished as unknown as Cbor);
    one.hash = nameByContent(language, content);
    files.delete(metaFile);
    files.set(`pagefind.${one.hash}.pf_meta`, closePagefindFile(content));
  }
  files.set(ENTRY, Buffer.from(JSON.stringify(entry)));
}
