const LONGEST = 60;

type Attributes = Readonly<Record<string, string | undefined>>;

/** Creates an element with attributes, leaving out undefined ones, and children. Strings become text, never HTML. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Attributes = {},
  ...children: readonly (Node | string | undefined | false)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes))
    if (value !== undefined) element.setAttribute(attribute, value);
  element.append(...(children.filter(Boolean) as (Node | string)[]));
  return element;
}

export function createButton(label: string, onClick: () => void): HTMLButtonElement {
  const button = createElement("button", { type: "button" }, label);
  button.addEventListener("click", onClick);
  return button;
}

/** Fills in the placeholders of a text: `{count}` of `{total}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** Shortens a query so that a sentence can quote it. */
export function shorten(query: string): string {
  const letters = [...query.trim()];
  return letters.slice(0, LONGEST).join("") + (letters.length > LONGEST ? "…" : "");
}
