import type { Element } from "hast";
import { type BodyDraft, placeOf, remark } from "../body-draft.ts";
import { decodeTarget } from "./body-addresses.ts";

/**
 * Lists the links to anchors of the same body. A link that differs from an anchor in case, as code hosts allow, or
 * that leaves out some of its words, as the tables of contents of other systems do, is changed to lead to that
 * anchor. A link that leads to no anchor loses its address: it is a problem, but an archive may accept it.
 */
export function listAnchorLinks(draft: BodyDraft, anchors: readonly string[]): void {
  for (const link of draft.anchorLinks) {
    const written = decodeTarget(String(link.properties.href));
    const target = written.normalize("NFC");
    const anchor = findAnchor(target.slice(1), anchors);
    draft.links.push({ target: `#${anchor ?? target.slice(1)}`, ...placeOf(link) });
    if (anchor === undefined) delete link.properties.href;
    else if (`#${anchor}` !== written) leadTo(anchor, link, target, draft);
  }
}

function leadTo(anchor: string, link: Element, target: string, draft: BodyDraft): void {
  link.properties.href = `#${encodeURIComponent(anchor)}`;
  if (target.slice(1).toLowerCase() === anchor.toLowerCase()) return;
  remark(
    draft,
    link,
    "inexact-anchor",
    `There is no anchor "${target}" in this text, so the link leads to "#${anchor}".`,
    `Write #${anchor}.`,
    { from: target, to: `#${anchor}` },
  );
}

function findAnchor(wanted: string, anchors: readonly string[]): string | undefined {
  if (anchors.includes(wanted)) return wanted;
  const folded = wanted.toLowerCase();
  const alike = anchors.find((anchor) => anchor.toLowerCase() === folded);
  if (alike !== undefined) return alike;
  const fuller = anchors.filter((anchor) => hasWords(anchor.toLowerCase().split("-"), folded.split("-")));
  return fuller.length === 1 ? fuller[0] : undefined;
}

/** Whether the words, at least two, are in a text in this order and make up most of it. */
function hasWords(text: readonly string[], words: readonly string[]): boolean {
  let found = 0;
  for (const word of text) if (word === words[found]) found++;
  return found === words.length && found >= 2 && found * 2 > text.length;
}
