import { createElement } from "../create-element.ts";

export interface Option {
  readonly title: string;
  readonly url: string;
  readonly note?: string | undefined;
  readonly lang?: string | undefined;
}

export interface OptionList {
  readonly isOpen: () => boolean;
  /** Where Enter leads; undefined if no option is active. */
  readonly chosen: () => string | undefined;
  /** Moves by that many options. Beyond either end, no option is active. */
  readonly move: (by: number) => void;
  readonly moveToEnd: (end: "Home" | "End") => void;
  readonly show: (options: readonly Option[]) => void;
  readonly close: () => void;
}

/**
 * A list of links under a field that keeps the focus: an editable combobox with a listbox.
 *
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/
 */
export function createOptionList(field: HTMLInputElement, label: string): OptionList {
  const id = `${field.id}-options`;
  const list = createElement("ul", { id, class: "suggestions", role: "listbox", "aria-label": label });
  field.closest("form")?.append(list);
  field.role = "combobox";
  field.ariaAutoComplete = "list";
  field.setAttribute("aria-controls", id);

  let options: readonly Option[] = [];
  let active = -1;
  const activate = (index: number) => {
    active = index;
    for (const [at, element] of [...list.children].entries()) element.ariaSelected = String(at === index);
    const element = list.children[index];
    if (element) field.setAttribute("aria-activedescendant", element.id);
    else field.removeAttribute("aria-activedescendant");
    element?.scrollIntoView({ block: "nearest" });
  };
  const show = (next: readonly Option[]) => {
    options = next;
    list.replaceChildren(
      ...options.map(({ title, note, lang }, index) =>
        createElement(
          "li",
          { id: `${id}-${index}`, role: "option" },
          createElement("span", { lang }, title),
          note !== undefined && " ",
          note !== undefined && createElement("span", { class: "suggestion-note" }, note),
        ),
      ),
    );
    list.hidden = options.length === 0;
    field.ariaExpanded = String(!list.hidden);
    activate(-1);
  };
  show([]);

  // The field keeps the focus.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target, ctrlKey, metaKey }) => {
    const index = [...list.children].findIndex((element) => element.contains(target as Node));
    const url = options[index]?.url;
    if (url) window.open(url, ctrlKey || metaKey ? "_blank" : "_self");
  });

  return {
    show,
    close: () => show([]),
    isOpen: () => !list.hidden,
    chosen: () => options[active]?.url,
    move: (by) => {
      const places = options.length + 1;
      activate(((active + 1 + by + places) % places) - 1);
    },
    moveToEnd: (end) => activate(end === "Home" ? 0 : options.length - 1),
  };
}
