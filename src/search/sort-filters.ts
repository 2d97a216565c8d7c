import {
  byCodePoint,
  type Cbor,
  closePagefindFile,
  decodeCbor,
  encodeCbor,
  nameByContent,
  openPagefindFile,
} from "./pagefind-files.ts";
import type { IndexFiles } from "./shard-pack.ts";

export type Filter = readonly [filter: string, name: string];
type FilterFile = readonly [filter: string, values: readonly (readonly [value: string, pages: Cbor])[]];

/** Pagefind 1.5.2 writes filters and their values in an order that changes from run to run; here they are sorted. */
export function sortFilters(
  files: IndexFiles,
  language: string,
  filters: readonly Filter[],
): readonly Filter[] {
  const sorted: Filter[] = [];
  for (const [filter, name] of filters.toSorted(([a], [b]) => byCodePoint(a, b))) {
    const file = `filter/${name}.pf_filter`;
    const [, values] = decodeCbor(
      openPagefindFile(files.get(file) ?? Buffer.alloc(0)),
    ) as unknown as FilterFile;
    const content = encodeCbor([filter, values.toSorted(([a], [b]) => byCodePoint(a, b))]);
    const newName = nameByContent(language, content);
    files.delete(file);
    files.set(`filter/${newName}.pf_filter`, closePagefindFile(content));
    sorted.push([filter, newName]);
  }
  return sorted;
}
