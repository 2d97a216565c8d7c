import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import {
  byCodePoint,
  type Cbor,
  closePagefindFile,
  decodeCbor,
  encodeCbor,
  nameByContent,
  openPagefindFile,
} from "./pagefind-files.ts";

export type Filter = readonly [filter: string, name: string];
type FilterFile = readonly [filter: string, values: readonly (readonly [value: string, pages: Cbor])[]];

/** Pagefind 1.5.2 writes filters and their values in an order that changes from run to run; here they are sorted. */
export async function sortFilters(
  folder: string,
  language: string,
  filters: readonly Filter[],
): Promise<readonly Filter[]> {
  const sorted: Filter[] = [];
  for (const [filter, name] of filters.toSorted(([a], [b]) => byCodePoint(a, b))) {
    const file = join(folder, `${name}.pf_filter`);
    const [, values] = decodeCbor(openPagefindFile(await readFile(file))) as unknown as FilterFile;
    const content = encodeCbor([filter, values.toSorted(([a], [b]) => byCodePoint(a, b))]);
    const newName = nameByContent(language, content);
    await rm(file);
    await writeFile(join(folder, `${newName}.pf_filter`), closePagefindFile(content));
    sorted.push([filter, newName]);
  }
  return sorted;
}
