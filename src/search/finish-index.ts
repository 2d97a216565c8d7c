import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { addKoreanSuffixes, type Chunk } from "./add-korean-suffixes.ts";
import {
  type Cbor,
  closePagefindFile,
  decodeCbor,
  encodeCbor,
  nameByContent,
  openPagefindFile,
} from "./pagefind-files.ts";
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

/**
 * Does to an index that Pagefind has written what Pagefind does not: makes Korean found, and the same pages give the same
 * bytes.
 *
 * @throws where the files have another form than Pagefind 1.5 gives them
 */
export async function finishIndex(folder: string): Promise<void> {
  const file = join(folder, "pagefind-entry.json");
  const entry = JSON.parse(await readFile(file, "utf8")) as { languages: Record<string, { hash: string }> };
  for (const [language, one] of Object.entries(entry.languages)) {
    const metaFile = join(folder, `pagefind.${one.hash}.pf_meta`);
    const meta = decodeCbor(openPagefindFile(await readFile(metaFile))) as unknown as Meta;
    const [version, pages, chunks, filters, sorts, fields] = meta;
    const finished: Meta = [
      version,
      pages,
      await addKoreanSuffixes(join(folder, "index"), language, chunks),
      await sortFilters(join(folder, "filter"), language, filters),
      sorts,
      fields,
    ];
    const content = encodeCbor(finished as unknown as Cbor);
    one.hash = nameByContent(language, content);
    await rm(metaFile);
    await writeFile(join(folder, `pagefind.${one.hash}.pf_meta`), closePagefindFile(content));
  }
  await writeFile(file, JSON.stringify(entry));
}
