import type { SearchPageText } from "./page-text.ts";

/** The parts of the search page that its script fills. */
export interface PageParts {
  readonly root: HTMLElement;
  readonly base: string;
  readonly text: SearchPageText;
  readonly field: HTMLInputElement;
  /** Says how many results there are. `spoken` repeats it for screen readers, after a pause. */
  readonly line: HTMLElement;
  readonly spoken: HTMLElement;
  readonly sorts: readonly HTMLInputElement[];
  readonly filters: HTMLDetailsElement;
  readonly list: HTMLOListElement;
  readonly more: HTMLElement;
  readonly near: HTMLElement;
}

export function findPageParts(root: HTMLElement): PageParts {
  const find = <Part extends HTMLElement>(selector: string) => root.querySelector(selector) as Part;
  const { base = "/", text = "{}" } = root.dataset;
  return {
    root,
    base,
    text: JSON.parse(text) as SearchPageText,
    field: find("input[name=q]"),
    line: find(".search-line"),
    spoken: find("[role=status]"),
    sorts: [...root.querySelectorAll<HTMLInputElement>("input[name=sort]")],
    filters: find(".filters"),
    list: find(".results"),
    more: find(".more"),
    near: find(".near"),
  };
}
