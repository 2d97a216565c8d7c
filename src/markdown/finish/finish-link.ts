import type { Element } from "hast";
import { isTop } from "../../model/addresses/target-readings.ts";
import { decodeTarget, encodeTarget, kindOf } from "../addresses/body-addresses.ts";
import { checkAddress } from "../addresses/check-address.ts";
import { doubtAddress } from "../addresses/doubt-address.ts";
import { type BodyDraft, placeOf, remark } from "../body-draft.ts";
import { shorten } from "../shorten.ts";

/**
 * Lists a link to a file or an anchor. A file gets a placeholder, because only the page knows its address. A link
 * whose address was removed becomes plain text.
 */
export function finishLink(element: Element, draft: BodyDraft): undefined {
  const { properties } = element;
  if (properties.dataFootnoteRef !== undefined) {
    draft.footnoteMarks.push(element);
    return undefined;
  }
  if (properties.dataFootnoteBackref !== undefined || properties.href === undefined) return undefined;
  const address = checkAddress(element, draft);
  if (address === undefined || isPattern(element, address, draft)) {
    element.tagName = "span";
    return undefined;
  }
  const kind = kindOf(address);
  if (kind === "web") {
    properties.rel = ["noopener"];
    const doubt = doubtAddress(address);
    if (doubt)
      remark(
        draft,
        element,
        doubt.id,
        `The link to "${shorten(address)}" ${doubt.fault}.`,
        doubt.remedy,
        doubt.mend,
      );
  }
  const target = decodeTarget(address);
  if (kind === "anchor" && !isTop(target.slice(1))) draft.anchorLinks.push(element);
  if (kind !== "file") return undefined;
  draft.links.push({ target, ...placeOf(element) });
  const { href: _, ...others } = properties;
  element.properties = { href: `offprint-link:${encodeTarget(target)}`, ...others };
  return undefined;
}

/** Whether an address is only an example, with a name in braces to fill in. Warns, and removes the address. */
function isPattern(element: Element, address: string, draft: BodyDraft): boolean {
  if (!/\{[\w-]+\}/.test(decodeTarget(address)) || kindOf(address) !== "file") return false;
  delete element.properties.href;
  remark(
    draft,
    element,
    "example-link",
    `The address "${decodeTarget(address)}" has a name in braces to fill in, so the link was removed.`,
    "Write it as code, in backquotes.",
  );
  return true;
}

/** Lists the files of the content folder that a player uses, and puts placeholders for them. */
export function finishMedia(element: Element, draft: BodyDraft): undefined {
  for (const name of ["src", "poster"]) {
    const address = element.properties[name];
    if (typeof address !== "string" || kindOf(address) !== "file") continue;
    const target = decodeTarget(address);
    draft.links.push({ target, ...placeOf(element), isMedia: true });
    element.properties[name] = `offprint-link:${encodeTarget(target)}`;
  }
  return undefined;
}
