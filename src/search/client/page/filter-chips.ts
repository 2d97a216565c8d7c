import { createButton, createElement, fill } from "../create-element.ts";
import { FACETS, type Filters } from "../search-state.ts";
import { nameValue } from "./facet-list.ts";
import type { FilterActions } from "./facet-panel.ts";
import type { SearchPageText } from "./page-text.ts";

/**
 * The chosen filters beside the count, each a button that drops it.
 *
 * @param after what gets the focus when the last one has gone
 * @returns a function that shows other filters
 */
export function createFilterChips(
  list: HTMLElement,
  after: HTMLElement,
  text: SearchPageText,
  on: FilterActions,
): (filters: Filters) => void {
  return (filters) => {
    const chips = FACETS.flatMap((facet) =>
      (filters[facet] ?? []).map((value) => {
        const name = nameValue(facet, value, text);
        const chip = createButton(name, () => on.toggle(facet, value));
        chip.ariaLabel = fill(text.dropFilter, { facet: text.facets[facet], value: name });
        return chip;
      }),
    );
    if (chips.length > 1) chips.push(createButton(text.clearFilters, on.clear));
    const focused = [...list.children].findIndex((item) => item.contains(document.activeElement));
    list.replaceChildren(...chips.map((chip) => createElement("li", {}, chip)));
    list.hidden = chips.length === 0;
    if (focused >= 0) (chips[focused] ?? chips.at(-1) ?? after).focus();
  };
}
