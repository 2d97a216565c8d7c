import type { Element } from "hast";
import { type BodyDraft, warn } from "../body-draft.ts";
import { shorten } from "../shorten.ts";
import { kindOf } from "./body-addresses.ts";

/**
 * Takes a dangerous or empty address off a link or image and remarks on it.
 *
 * @returns the address that stays, if one does.
 */
export function refuseAddress(
  element: Element,
  property: "href" | "src",
  draft: BodyDraft,
): string | undefined {
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
  warn(draft, element, message, meant ? `Write ${meant}.` : remedy);
  return undefined;
}

/** A path on the author's own disk. */
const OWN_DISK = /^\s*(?:file:|[a-z]:[\\/%])/i;

const REMEDIES = {
  file: "The file is on your own disk, where readers cannot reach it. Put it beside the article and give its path, for example ./report.pdf.",
  link: "Give a web address that begins with https://, or the path of a file in the content folder.",
  image: "Save the image as a file beside the article and give its path, for example ./figure-1.png.",
};

/** The address that somebody meant by one that no browser opens. */
function findMeant(address: string): string | undefined {
  const [, doi] = /^doi:\s*(10\.\S+)$/i.exec(address) ?? [];
  if (doi) return `https://doi.org/${doi}`;
  const [, typo, rest] = /^(h[tps]{2,6}):\/*([^/\s]+\.\S+)$/i.exec(address) ?? [];
  if (rest) return `${/s$/i.test(typo ?? "") ? "https" : "http"}://${rest}`;
  return /^(?:[a-z\d-]+\.)+[a-z]{2,}:\d{1,5}(?:\/\S*)?$/i.test(address) ? `https://${address}` : undefined;
}
