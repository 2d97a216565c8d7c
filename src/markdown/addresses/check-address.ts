import type { Element } from "hast";
import { type BodyDraft, remark } from "../body-draft.ts";
import { shorten } from "../shorten.ts";
import { decodeTarget, kindOf } from "./body-addresses.ts";

/**
 * Checks the address of a link or image. Removes stray brackets and quotation marks around it, or the whole address if
 * it is dangerous or empty, with a warning for each.
 *
 * @returns the remaining address; undefined if it was removed
 */
export function checkAddress(element: Element, draft: BodyDraft): string | undefined {
  const property = element.tagName === "a" ? "href" : "src";
  if (property === "href") unwrapAddress(element, draft);
  const address = element.properties[property];
  if (typeof address !== "string") return undefined;
  const kind = kindOf(address);
  const isUsable = property === "href" || kind === "web" || kind === "file";
  if (isUsable && kind !== "refused" && kind !== "none") return address;
  delete element.properties[property];
  const thing = property === "href" ? "link" : "image";
  const message =
    kind === "none"
      ? `The ${thing} has no address.`
      : `The address "${shorten(address)}" of this ${thing} was removed.`;
  const meant = property === "href" ? findMeant(address.trim()) : undefined;
  const remedy = OWN_DISK.test(address) ? REMEDIES.file : REMEDIES[thing];
  remark(draft, element, "removed-address", message, meant ? `Write ${meant}.` : remedy);
  return undefined;
}

/** A path on the author's disk. */
const OWN_DISK = /^\s*(?:file:|[a-z]:[\\/%])/i;

const REMEDIES = {
  file: "The file is on your own disk, where readers cannot reach it. Put it beside the article and give its path, for example ./report.pdf.",
  link: "Give a web address that begins with https://, or the path of a file in the content folder.",
  image: "Save the image as a file beside the article and give its path, for example ./figure-1.png.",
};

/** Guesses the address that the author meant by one that no browser opens. */
function findMeant(address: string): string | undefined {
  const [, doi] = /^doi:\s*(10\.\S+)$/i.exec(address) ?? [];
  if (doi) return `https://doi.org/${doi}`;
  const [, typo, rest] = /^(h[tps]{2,6}):\/*([^/\s]+\.\S+)$/i.exec(address) ?? [];
  if (rest) return `${/s$/i.test(typo ?? "") ? "https" : "http"}://${rest}`;
  return /^(?:[a-z\d-]+\.)+[a-z]{2,}:\d{1,5}(?:\/\S*)?$/i.test(address) ? `https://${address}` : undefined;
}

const WRAPPED = /^(?:\((https?:[^()]*)\)|["“”„‟″‘’]([^"“”„‟″‘’]*)["“”„‟″‘’])$/i;

/**
 * Takes the inner brackets off `[text]((https://example.org))` and the quotation marks off
 * `[text](“https://example.org”)`.
 */
function unwrapAddress(link: Element, draft: BodyDraft): void {
  const { href } = link.properties;
  if (typeof href !== "string" || !/^["“”„‟″‘’%(]/.test(href)) return;
  const [wrapped, inBrackets, inQuotes = ""] = WRAPPED.exec(decodeTarget(href)) ?? [];
  if (wrapped === undefined) return;
  link.properties.href = inBrackets ?? inQuotes;
  const [signs, remedy] =
    inBrackets === undefined
      ? ["quotation marks", "Take the quotation marks out; in a tag, use straight ones."]
      : ["brackets", "Take the inner brackets out."];
  remark(
    draft,
    link,
    "wrapped-address",
    `The link's address "${wrapped}" has extra ${signs} around it.`,
    remedy,
    { from: wrapped, to: inBrackets ?? inQuotes },
  );
}
