import { addKoreanSuffixes, type Chunk } from "./add-korean-suffixes.ts";
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
  pages: Cbor,
  chunks: readonly Chunk[],
  filters: readonly Filter[],
  sorts: Cbor,
  fields: Cbor,
];

/** What Pagefind names the file that leads to all others. */
export const ENTRY = "pagefind-entry.json";

/**
 * Does to an index that Pagefind has made what Pagefind does not: makes Korean found, and the same pages give the same
 * bytes.
 *
 * @throws where the files have another form than Pagefind 1.5 gives them
 */
export function finishIndex(files: IndexFiles): void {
  const entry = readIndexJson<{ languages: Record<string, { hash: string }> }>(files, ENTRY);
  for (const [language, one] of Object.entries(entry.languages)) {
    const metaFile = `pagefind.${one.hash}.pf_meta`;
    const meta = decodeCbor(openPagefindFile(files.get(metaFile) ?? Buffer.alloc(0))) as unknown as Meta;
    const [version, pages, chunks, filters, sorts, fields] = meta;
    const finished: Meta = [
      version,
      pages,
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
