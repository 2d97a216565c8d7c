import type { Element } from "hast";
import { type BodyDraft, warn } from "../body-draft.ts";
import { decodeTarget } from "./body-addresses.ts";

const WRAPPED = /^(?:\((https?:[^()]*)\)|["“”„‟″‘’]([^"“”„‟″‘’]*)["“”„‟″‘’])$/i;

/** Takes brackets off `[text]((https://example.org))` and quotation marks off `[text](“https://example.org”)`. */
export function unwrapAddress(link: Element, draft: BodyDraft): void {
  const { href } = link.properties;
  if (typeof href !== "string" || !/^["“”„‟″‘’%(]/.test(href)) return;
  const [wrapped, inBrackets, inQuotes = ""] = WRAPPED.exec(decodeTarget(href)) ?? [];
  if (wrapped === undefined) return;
  link.properties.href = inBrackets ?? inQuotes;
  const [signs, remedy] =
    inBrackets === undefined
      ? ["quotation marks", "Take the quotation marks out; in a tag, use straight ones."]
      : ["brackets", "Take the inner brackets out."];
  warn(draft, link, `The link's address "${wrapped}" has extra ${signs} around it.`, remedy);
}
