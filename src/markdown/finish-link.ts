import type { Element } from "hast";
import { decodeTarget, encodeTarget, kindOf } from "./body-addresses.ts";
import { type BodyDraft, placeOf } from "./body-draft.ts";
import { refuseAddress } from "./refuse-address.ts";

/**
 * Lists a link to a file or to an anchor, and puts a placeholder for a file; the page knows its address. A link
 * without an address that may stay becomes plain text.
 */
export function finishLink(element: Element, draft: BodyDraft): undefined {
  const { properties } = element;
  if (properties.dataFootnoteRef !== undefined) {
    draft.footnoteMarks.push(element);
    return undefined;
  }
  if (properties.dataFootnoteBackref !== undefined) return undefined;
  if (properties.href === undefined) return undefined;
  const address = refuseAddress(element, "href", draft);
  if (address === undefined) {
    element.tagName = "span";
    return undefined;
  }
  const kind = kindOf(address);
  if (kind === "web") properties.rel = ["noopener"];
  if (kind !== "file" && kind !== "anchor") return undefined;
  const target = decodeTarget(address);
  if (target === "#" || target === "#top") return undefined;
  draft.links.push({ target, ...placeOf(element) });
  if (kind === "file") {
    const { href: _, ...others } = properties;
    element.properties = { href: `offprint-link:${encodeTarget(target)}`, ...others };
  }
  return undefined;
}
