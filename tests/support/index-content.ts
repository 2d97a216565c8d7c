import { decode } from "cborg";
import { openPagefindFile } from "../../src/search/pagefind/files/pagefind-files.ts";
import { openPart } from "./bundles.ts";

type Pages = readonly (readonly [step: number, text: readonly number[], fields: readonly number[]])[];
type Word = readonly [word: string, pages: Pages, spellings: readonly (readonly [string, Pages])[]];
type Meta = readonly [
  version: string,
  pages: readonly (readonly [fragment: string, words: number])[],
  chunks: readonly (readonly [from: string, to: string, name: string])[],
  filters: readonly (readonly [filter: string, name: string])[],
  sorts: readonly (readonly [sort: string, pages: readonly number[]])[],
  fields: readonly string[],
];

/** The whole content of an index of one language, however it is split into files. */
export function readIndexContent(files: ReadonlyMap<string, Uint8Array>) {
  const open = (file: string) => openPagefindFile(files.get(file) ?? Buffer.alloc(0));
  const entry = JSON.parse(Buffer.from(files.get("pagefind-entry.json") ?? []).toString("utf8"));
  const [[language, one] = ["", { hash: "" }]] = Object.entries(entry.languages) as [
    string,
    { hash: string },
  ][];
  const [version, pages, chunks, filters, sorts, fields] = decode(
    open(`pagefind.${one.hash}.pf_meta`),
  ) as Meta;
  const words = chunks.flatMap(
    ([, , name]) => (decode(openPart(files, "index", name)) as readonly [readonly Word[]])[0],
  );
  return {
    version,
    language,
    characters: entry.include_characters,
    pages: pages.map(([name, count]) => ({
      count,
      ...JSON.parse(openPart(files, "fragment", name).toString("utf8")),
    })),
    words: new Map(
      words.map(([word, own, spellings]) => [word, { pages: own, spellings: spellings.toSorted(byFirst) }]),
    ),
    filters: filters
      .map(
        ([, name]) =>
          decode(open(`filter/${name}.pf_filter`)) as readonly [
            string,
            readonly (readonly [string, readonly number[]])[],
          ],
      )
      .map(([filter, values]) => [filter, values.toSorted(byFirst)] as const)
      .toSorted(byFirst),
    sorts,
    fields,
  };
}

function byFirst([a]: readonly [string, ...unknown[]], [b]: readonly [string, ...unknown[]]): number {
  return a < b ? -1 : 1;
}
