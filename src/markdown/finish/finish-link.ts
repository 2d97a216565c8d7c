import type { Element } from "hast";
import { isTop } from "../../model/addresses/target-readings.ts";
import { decodeTarget, encodeTarget, kindOf } from "../addresses/body-addresses.ts";
import { doubtAddress } from "../addresses/doubt-address.ts";
import { refuseAddress } from "../addresses/refuse-address.ts";
import { unwrapAddress } from "../addresses/unwrap-address.ts";
import { type BodyDraft, placeOf, warn } from "../body-draft.ts";
import { shorten } from "../shorten.ts";

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
  unwrapAddress(element, draft);
  const address = refuseAddress(element, "href", draft);
  if (address === undefined || isPattern(element, address, draft)) {
    element.tagName = "span";
    return undefined;
  }
  const kind = kindOf(address);
  if (kind === "web") {
    properties.rel = ["noopener"];
    const doubt = doubtAddress(address);
    if (doubt) warn(draft, element, `The link to "${shorten(address)}" ${doubt.fault}.`, doubt.remedy);
  }
  if (kind !== "file" && kind !== "anchor") return undefined;
  const target = decodeTarget(address);
  if (kind === "anchor" && isTop(target.slice(1))) return undefined;
  if (kind === "anchor") {
    draft.anchorLinks.push(element);
    return undefined;
  }
  draft.links.push({ target, ...placeOf(element) });
  const { href: _, ...others } = properties;
  element.properties = { href: `offprint-link:${encodeTarget(target)}`, ...others };
  return undefined;
}

/** An address with a name in braces is an example of one; nobody can follow it. */
function isPattern(element: Element, address: string, draft: BodyDraft): boolean {
  if (!/\{[\w-]+\}/.test(decodeTarget(address)) || kindOf(address) !== "file") return false;
  delete element.properties.href;
  warn(
    draft,
    element,
    `The address "${decodeTarget(address)}" has a name in braces to fill in, so the link was removed.`,
    "Write it as code, in backquotes.",
  );
  return true;
}
