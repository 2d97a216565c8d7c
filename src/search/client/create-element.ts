const LONGEST = 60;

type Attributes = Readonly<Record<string, string | undefined>>;

/** An element with attributes, those that have a value, and children; text stays text. */
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

/** Puts values into the places of a text: `{count}` of `{total}`. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replaceAll(/\{(\w+)\}/g, (place, name) => String(values[name] ?? place));
}

/** A query as a sentence can repeat it. */
export function shorten(query: string): string {
  const letters = [...query.trim()];
  return letters.slice(0, LONGEST).join("") + (letters.length > LONGEST ? "…" : "");
}
