import type { Element } from "hast";
import { decodeTarget, encodeTarget, kindOf } from "../addresses/body-addresses.ts";
import { checkAddress } from "../addresses/check-address.ts";
import { type BodyDraft, placeOf, remark } from "../body-draft.ts";

/**
 * Lists an image of the content folder and replaces its address by a placeholder. Warns of an image on another site,
 * and of one without alternative text (only raw HTML may have an empty `alt`; see `toHastHandlers`).
 *
 * @returns null if the image has no address left
 */
export function finishImage(element: Element, draft: BodyDraft): Element | null {
  const address = checkAddress(element, draft);
  if (address === undefined) return null;
  const { src: _, alt, ...others } = element.properties;
  const isRemote = kindOf(address) === "web";
  const target = isRemote ? address : decodeTarget(address);
  if (isRemote) {
    const remedy =
      "Save it beside the article, so that it stays if the other site goes, and give its path here.";
    remark(draft, element, "remote-image", `The image "${address}" is on another site.`, remedy);
  } else draft.images.push({ target, ...placeOf(element) });
  if (typeof alt !== "string") remarkOnMissingText(element, target, draft);
  const isLazy = draft.imageCount > 0 || isRemote;
  draft.imageCount += 1;
  element.properties = {
    src: isRemote ? address : `offprint-image:${encodeTarget(target)}`,
    alt: typeof alt === "string" ? alt : "",
    ...others,
    ...(isLazy ? { loading: "lazy", decoding: "async" } : {}),
  };
  return element;
}

/**
 * A missing text is only a warning for an image on another site in raw HTML, and the image counts as decoration: old
 * archives are full of images from sites that no longer exist.
 */
function remarkOnMissingText(element: Element, target: string, draft: BodyDraft): void {
  const isRaw = draft.markdown[element.position?.start.offset ?? 0] === "<";
  draft.remarks.push({
    ...placeOf(element),
    id: isRaw && kindOf(target) === "web" ? "missing-remote-alt" : "missing-alt",
    value: target,
    message: `The image "${target}" has no alternative text.`,
    remedy:
      `Describe it for readers who cannot see it: ![what it shows](${target.replaceAll(" ", "%20")}). ` +
      'If it is only decoration, write <img src="…" alt="">.',
  });
}
