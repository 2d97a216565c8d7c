import { createElement, fill } from "../create-element.ts";
import type { FilterCounts } from "../pagefind/pagefind-api.ts";
import { FACETS, type Facet, type Filters } from "../search-state.ts";
import { createFacetList } from "./facet-list.ts";
import type { PageParts } from "./page-parts.ts";

export interface FilterActions {
  readonly toggle: (facet: Facet, value: string) => void;
  readonly clear: () => void;
}

export interface FacetPanel {
  /** Without `counts`, it keeps the last ones and only shows what is chosen. */
  readonly update: (filters: Filters, counts?: FilterCounts) => void;
  /** Says on the sheet how many results lie under it; nothing if nothing is asked. */
  readonly showTotal: (total?: number) => void;
}

const WIDE = "(width >= 64rem)";

/** All facets, in a column beside the results or, on a small screen, in a sheet over them. */
export function createFacetPanel(
  { column, sheet, inSheet, opener, closer, text }: PageParts,
  on: FilterActions,
): FacetPanel {
  const lists = FACETS.map((facet) => ({
    facet,
    list: createFacetList(facet, text, (value) => on.toggle(facet, value)),
  }));
  const panel = createElement("div", { class: "facets" }, ...lists.map(({ list }) => list.element));

  const wide = matchMedia(WIDE);
  const place = () => {
    (wide.matches ? column : inSheet).append(panel);
    if (wide.matches) sheet.close();
  };
  wide.addEventListener("change", place);
  place();
  opener.addEventListener("click", () => sheet.showModal());

  let latest: FilterCounts | undefined;
  return {
    update: (filters, counts = latest) => {
      latest = counts;
      // Lists of the chosen values alone would jump apart when the others come.
      if (!counts) return;
      for (const { facet, list } of lists) list.update(counts[facet] ?? {}, filters[facet] ?? []);
      opener.hidden = lists.every(({ list }) => list.element.hidden);
    },
    showTotal: (count) => {
      closer.textContent =
        count === undefined ? text.close : fill(count === 1 ? text.showResult : text.showResults, { count });
    },
  };
}
