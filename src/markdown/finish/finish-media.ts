import type { Element } from "hast";
import { decodeTarget, encodeTarget, kindOf } from "../addresses/body-addresses.ts";
import { type BodyDraft, placeOf } from "../body-draft.ts";

/** Lists the files of the content folder that a player or its poster shows, and puts placeholders for them. */
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
