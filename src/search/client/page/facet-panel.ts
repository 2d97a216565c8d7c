import { createButton, createElement } from "../create-element.ts";
import type { FilterCounts } from "../pagefind/pagefind-api.ts";
import { countFilters, FACETS, type Facet, type Filters } from "../search-state.ts";
import { createFacetList, nameValue } from "./facet-list.ts";
import type { SearchPageText } from "./page-text.ts";

export interface FacetPanel {
  /** Without `counts`, it keeps the last ones and only shows what is chosen. */
  readonly update: (filters: Filters, counts?: FilterCounts) => void;
}

/** Facets that are open at first if there is room. */
const OPEN: readonly Facet[] = ["series", "category", "year"];
const WIDE = "(width >= 64rem)";

/** All facets, in a column beside the results or, on a small screen, folded above them. */
export function createFacetPanel(
  panel: HTMLDetailsElement,
  text: SearchPageText,
  on: { readonly toggle: (facet: Facet, value: string) => void; readonly clear: () => void },
): FacetPanel {
  const lists = FACETS.map((facet) => ({
    facet,
    list: createFacetList(facet, text, (value) => on.toggle(facet, value)),
  }));
  const summary = panel.querySelector("summary") as HTMLElement;
  const clear = createButton(text.clearFilters, () => {
    summary.focus();
    on.clear();
  });
  panel.append(...lists.map(({ list }) => list.element), clear);

  const wide = matchMedia(WIDE);
  const fold = () => {
    panel.open = wide.matches;
    for (const { facet, list } of lists)
      list.element.toggleAttribute("open", wide.matches && OPEN.includes(facet));
  };
  wide.addEventListener("change", fold);
  fold();

  let latest: FilterCounts = {};
  return {
    update: (filters, counts = latest) => {
      latest = counts;
      for (const { facet, list } of lists) list.update(counts[facet] ?? {}, filters[facet] ?? []);
      const chosen = FACETS.flatMap((facet) =>
        (filters[facet] ?? []).map((value) => nameValue(facet, value, text)),
      );
      summary.replaceChildren(text.narrow, createElement("span", {}, chosen.join(", ")));
      clear.hidden = countFilters(filters) === 0;
      panel.hidden = lists.every(({ list }) => list.element.hidden);
    },
  };
}
