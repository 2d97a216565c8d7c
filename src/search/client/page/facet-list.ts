import type { FacetNames } from "../../../model/pages/list-pages.ts";
import { createButton, createElement, fill } from "../create-element.ts";
import type { Facet } from "../search-state.ts";
import type { SearchPageText } from "./page-text.ts";

/** How many values to show at first. */
const TOP = 6;
/** One or two more are shown as well: a button for them would take their room. */
const UNDIVIDED = TOP + 2;
/** A facet with more values has a field to find one. */
const OVERSEEN = 20;

export interface FacetList {
  readonly element: HTMLElement;
  readonly update: (counts: Readonly<Record<string, number>>, chosen: readonly string[]) => void;
}

/** The values of one facet with their counts. The most frequent come first; of years, the latest. */
export function createFacetList(
  facet: Facet,
  text: SearchPageText,
  onToggle: (value: string) => void,
): FacetList {
  const name = text.facets[facet];
  const label = fill(text.findIn, { facet: name });
  const finder = createElement("input", { type: "search", "aria-label": label, placeholder: label });
  const list = createElement("ul");
  const all = createButton("", () => {
    isLong = !isLong;
    render();
  });
  const element = createElement(
    "fieldset",
    { class: "facet" },
    createElement("legend", {}, name),
    finder,
    list,
    all,
  );
  let values: readonly { value: string; label: string; count: number; isChosen: boolean }[] = [];
  let isLong = false;
  /** Once chosen, a value stays in sight, so that a reader who drops it keeps the place. */
  const kept = new Set<string>();

  const isWhole = () => isLong || values.length <= UNDIVIDED;
  const render = () => {
    const wanted = toPlain(finder.value.trim());
    const found = values.filter(({ label, value }, index) =>
      wanted ? toPlain(label).includes(wanted) : isWhole() || index < TOP || kept.has(value),
    );
    const { activeElement } = document;
    const focused = list.contains(activeElement) && (activeElement as HTMLInputElement).value;
    list.replaceChildren(
      ...found.map(({ value, label, count, isChosen }) => {
        const box = createElement("input", { type: "checkbox", value });
        box.checked = isChosen;
        box.addEventListener("change", () => onToggle(value));
        return createElement(
          "li",
          {},
          createElement(
            "label",
            {},
            box,
            createElement("span", {}, label),
            " ",
            createElement("span", { class: "facet-count" }, String(count)),
          ),
        );
      }),
    );
    [...list.querySelectorAll("input")]
      .find(({ value }) => value === focused)
      ?.focus({ preventScroll: true });
    finder.hidden = values.length <= OVERSEEN;
    all.hidden = values.length <= UNDIVIDED || wanted !== "";
    all.textContent = isLong ? text.showFewer : fill(text.showAll, { count: values.length });
  };
  finder.addEventListener("input", render);

  return {
    element,
    update: (counts, chosen) => {
      const own = new Map(Object.entries(counts).filter(([, count]) => count > 0));
      values = [...new Set([...own.keys(), ...chosen])]
        .map((value) => ({
          value,
          label: nameValue(facet, value, text),
          count: own.get(value) ?? 0,
          isChosen: chosen.includes(value),
        }))
        .sort((a, b) =>
          facet === "year"
            ? Number(b.value) - Number(a.value)
            : b.count - a.count || a.label.localeCompare(b.label, text.lang),
        );
      for (const value of chosen) kept.add(value);
      element.hidden = values.length === 0;
      render();
    },
  };
}

/** The name of a facet's value. */
export function nameValue(facet: Facet, value: string, text: SearchPageText): string {
  const names = facet === "type" ? text.types : text.names[facet as keyof FacetNames];
  if (facet !== "language") return names && Object.hasOwn(names, value) ? (names[value] as string) : value;
  try {
    return new Intl.DisplayNames(text.lang, { type: "language" }).of(value) ?? value;
  } catch {
    return value;
  }
}

function toPlain(text: string): string {
  return text.normalize("NFD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
