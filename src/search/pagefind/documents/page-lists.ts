import { encode } from "cborg";
import { byCodePoint, nameByContent } from "../files/pagefind-files.ts";
import type { SearchDocument } from "./read-document.ts";

/** A filter with the name of its file. */
export type Filter = readonly [filter: string, name: string];

/** The pages of each value of each filter, and the order of pages by each sort. */
export interface PageLists {
  /** Takes the next page. */
  readonly add: (document: Pick<SearchDocument, "filters" | "sorts">) => void;
  /** The files of the filters by their names, in the order of the filters. */
  readonly filters: (language: string) => readonly (readonly [Filter, Uint8Array])[];
  /** The pages in the order of each sort. */
  readonly sorts: () => readonly (readonly [sort: string, pages: readonly number[]])[];
}

export function openPageLists(): PageLists {
  const filters = new Map<string, Map<string, number[]>>();
  const sorts = new Map<string, [value: string, page: number][]>();
  let page = 0;
  return {
    add: (document) => {
      for (const [filter, values] of document.filters) {
        const known = filters.get(filter) ?? new Map<string, number[]>();
        filters.set(filter, known);
        for (const value of values) {
          const pages = known.get(value) ?? [];
          pages.push(page);
          known.set(value, pages);
        }
      }
      for (const [sort, value] of document.sorts) {
        const known = sorts.get(sort) ?? [];
        sorts.set(sort, known);
        known.push([value, page]);
      }
      page += 1;
    },
    filters: (language) =>
      [...filters].toSorted(byName).map(([filter, values]) => {
        const content = encode([filter, [...values].toSorted(byName)]);
        return [[filter, nameByContent(language, content)], content] as const;
      }),
    sorts: () =>
      [...sorts].toSorted(byName).map(([sort, values]) => {
        const sorted = values.toSorted(([a, x], [b, y]) => byCodePoint(a, b) || x - y);
        return [sort, sorted.map(([, own]) => own)] as const;
      }),
  };
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return byCodePoint(a, b);
}
