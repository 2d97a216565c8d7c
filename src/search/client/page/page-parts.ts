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
  /** What is chosen. */
  readonly chips: HTMLElement;
  /** Where the filters stand on a wide screen. */
  readonly column: HTMLElement;
  /** Where they stand on others, with the buttons to open and to close it. */
  readonly sheet: HTMLDialogElement;
  readonly inSheet: HTMLElement;
  readonly opener: HTMLElement;
  readonly closer: HTMLElement;
  readonly heading: HTMLElement;
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
    chips: find(".filter-chips"),
    column: find(".filters"),
    sheet: find("dialog"),
    inSheet: find("dialog > div"),
    opener: find(".sheet-opener"),
    closer: find(".sheet-closer"),
    heading: find("#Op-results"),
    list: find(".results"),
    more: find(".more"),
    near: find(".near"),
  };
}
