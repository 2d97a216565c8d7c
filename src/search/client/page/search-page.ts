import { askWorker, stopAsking } from "../ask-worker.ts";
import { watchField } from "../field/watch-field.ts";
import { catchUp } from "../field/watch-typing.ts";
import type { Told } from "../search-messages.ts";
import {
  countFilters,
  type Facet,
  isIdle,
  type SearchState,
  SORTS,
  STEP,
  toggleFilter,
} from "../search-state.ts";
import { createFacetPanel } from "./facet-panel.ts";
import { createFilterChips } from "./filter-chips.ts";
import { watchListKeys } from "./list-keys.ts";
import { createMoreLine } from "./more-line.ts";
import { createNearLinks } from "./nothing-found.ts";
import { createPageHistory } from "./page-history.ts";
import type { PageParts } from "./page-parts.ts";
import { createResultList } from "./result-list.ts";
import { createStatusLine } from "./status-line.ts";

/** How many results fill the first screen. */
const FIRST = 10;

/** Runs the search page. Its address determines what it shows, and what the reader does changes the address. */
export function startSearchPage(page: PageParts): void {
  const { root, base, text, field, list } = page;
  const places = createPageHistory(() => {
    state = places.read();
    field.value = state.q;
    ask(true);
  });
  let state = places.read();

  const results = createResultList(list, text);
  const status = createStatusLine(page.line, page.spoken, text, () => ask());
  const more = createMoreLine(page.more, text, () => {
    const before = list.childElementCount;
    state = { ...state, shown: state.shown + STEP };
    places.replace(state);
    ask(false, before);
  });
  const onFilters = {
    toggle: (facet: Facet, value: string) => push(toggleFilter(state, facet, value)),
    clear: () => push({ ...state, filters: {}, shown: STEP }),
  };
  const facets = createFacetPanel(page, onFilters);
  const showChips = createFilterChips(page.chips, page.heading, text, onFilters);

  const push = (next: SearchState) => {
    state = next;
    places.push(state);
    ask();
  };
  /** @param more how many results are shown already, if the reader wants more: the next one gets the focus */
  const ask = (isReturn = false, more = 0) => {
    root.dataset.state = isIdle(state) ? "idle" : "busy";
    for (const sort of page.sorts) sort.checked = sort.value === state.sort;
    facets.update(state.filters);
    showChips(state.filters);
    if (isIdle(state)) {
      facets.showTotal();
      return stopAsking();
    }
    if (more === 0) status.show(text.searching);
    let isFresh = more === 0;
    askWorker({ base, state, first: FIRST, around: true }, (told) => {
      show(told, isFresh);
      isFresh = false;
      if (told.kind !== "results" || !told.done) return;
      if (isReturn) places.restoreScroll();
      if (more > 0) list.children[more]?.querySelector<HTMLElement>("h3 a")?.focus();
    });
  };
  const show = (told: Told, isFresh: boolean) => {
    if (told.kind === "failed") {
      status.showFailure();
      root.dataset.state = "failed";
    }
    if (told.kind === "counts") facets.update(state.filters, told.counts);
    if (told.kind === "near") {
      const hasResults = list.childElementCount > 0;
      page.near.replaceChildren(...createNearLinks(told.near, state, text, hasResults));
      status.readOut([...page.near.querySelectorAll("p, a")].map((it) => it.textContent).join(" "));
    }
    if (told.kind !== "results") return;
    results.show(told.results, isFresh);
    more.update(list.childElementCount, told.total);
    facets.showTotal(told.total);
    status.showResults(told, state);
    root.dataset.state = !told.done ? "busy" : told.total > 0 ? "found" : "nothing";
    page.near.replaceChildren();
  };

  watchField(field, {
    type: (q) => {
      state = { ...state, q, shown: STEP };
      places.type(state);
      ask();
    },
    enter: (q) => push({ ...state, q, shown: STEP }),
    clear: () => {
      const hasText = state.q !== "" || countFilters(state.filters) === 0;
      push({ ...state, q: "", filters: hasText ? state.filters : {}, shown: STEP });
    },
  });
  for (const sort of page.sorts)
    sort.addEventListener("change", () =>
      push({ ...state, sort: SORTS.find((name) => name === sort.value) ?? "relevance", shown: STEP }),
    );
  watchListKeys(field, list);
  addEventListener("online", () => {
    if (root.dataset.state === "failed") ask();
  });

  field.value ||= state.q;
  if (isIdle(state)) field.focus({ preventScroll: true });
  ask(true);
  catchUp(field, state.q);
}
