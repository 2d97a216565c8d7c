import type { Paging } from "./listing.ts";

export const PAGE_SIZE = 30;

/** Cuts a list into pages of `PAGE_SIZE`; an empty list has one empty page. `hrefOf` gives the address of page n, from 1. */
export function paginate<T>(
  all: readonly T[],
  hrefOf: (page: number) => string,
): readonly { readonly slice: readonly T[]; readonly paging: Paging }[] {
  const last = Math.max(1, Math.ceil(all.length / PAGE_SIZE));
  return Array.from({ length: last }, (_, index) => ({
    slice: all.slice(index * PAGE_SIZE, (index + 1) * PAGE_SIZE),
    paging: { current: index + 1, last, total: all.length, pages: linkedPages(index + 1, last, hrefOf) },
  }));
}

function linkedPages(current: number, last: number, hrefOf: (page: number) => string): Paging["pages"] {
  const numbers = new Set([1, last, current - 2, current - 1, current, current + 1, current + 2]);
  return [...numbers]
    .filter((number) => number >= 1 && number <= last)
    .toSorted((a, b) => a - b)
    .map((number) => ({ number, href: hrefOf(number) }));
}
