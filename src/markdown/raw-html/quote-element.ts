import type { Element } from "hast";
import { plainText } from "../body-draft.ts";
import { shorten } from "../shorten.ts";

/** The start tag, with the one attribute that best identifies it. */
export function quoteTag({ tagName, properties }: Element): string {
  const name = ["src", "data", "href", "action", "name", "type", "value"].find((key) => properties[key]);
  return name ? `<${tagName} ${name}="${shorten(String(properties[name]))}">` : `<${tagName}>`;
}

/** The text that is removed with an element, as the end of a sentence. */
export function quoteLoss(element: Element): string {
  const text = ["script", "style"].includes(element.tagName) ? "" : plainText(element);
  return text ? `, with the text "${shorten(text)}"` : "";
}

/** Puts the author's title and address into a remedy. */
export function fillRemedy(remedy: string, { properties }: Element): string {
  const address = String(properties.src ?? properties.data ?? "its address").replace(/^\/\//, "https://");
  return remedy
    .replace("its title", () => String(properties.title ?? "its title"))
    .replace("its address", () => address);
}
