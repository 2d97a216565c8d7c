import { slug } from "github-slugger";
import type { Element } from "hast";
import rehypeSlug from "rehype-slug";
import { decodeTarget } from "../addresses/body-addresses.ts";
import { type BodyDraft, holdsBreak, plainText } from "../body-draft.ts";

/**
 * Gives each heading an id made from its text, and makes ids unique. Footnotes come first, then ids that the author
 * wrote (the first of two equal ones), then headings. Ids that begin with `Op-` belong to the page; no slug begins
 * like that.
 *
 * @returns the ids in reading order
 */
export function placeAnchors(draft: BodyDraft): readonly string[] {
  const taken = new Set<string>();
  for (const element of draft.anchored)
    if (isFootnote(element)) claim(element, decodeTarget(String(element.properties.id)), taken);
  for (const element of draft.anchored) if (!isFootnote(element)) claim(element, idOf(element), taken);
  const unnamed = draft.headings.filter((heading) => idOf(heading) === "");
  slugHeadings({ type: "root", children: listInOrder(draft) });
  const counts = new Map<string, number>();
  for (const heading of unnamed) {
    const given = idOf(heading);
    const isSound = /^(?!-|$)/.test(given) && !holdsFootnoteMark(heading) && !holdsBreak(heading);
    const id = isSound && !taken.has(given) ? given : findFree(plainText(heading), taken, counts);
    claim(heading, id, taken);
  }
  if (draft.footnoteLabel) claim(draft.footnoteLabel, findFree("notes", taken, counts), taken);
  return draft.anchored.map(idOf).filter((id) => id !== "");
}

const slugHeadings = rehypeSlug();

/** The headings in reading order. The whole tree would give the same ids, but takes longer. */
function listInOrder({ anchored, headings, footnoteLabel }: BodyDraft): Element[] {
  const kept = new Set(headings);
  return anchored.filter((element) => kept.has(element) || element === footnoteLabel);
}

/** An anchor must not have the number of a footnote, which changes when someone adds another. */
function holdsFootnoteMark(heading: Element): boolean {
  return heading.children.some(
    (child) =>
      child.type === "element" &&
      child.tagName === "sup" &&
      child.children.some((mark) => "properties" in mark && mark.properties.dataFootnoteRef !== undefined),
  );
}

function idOf({ properties }: Element): string {
  return typeof properties.id === "string" ? properties.id.normalize("NFC") : "";
}

function isFootnote({ tagName, properties }: Element): boolean {
  const prefix = tagName === "li" ? "fn-" : "fnref-";
  return (
    (tagName === "li" || properties.dataFootnoteRef !== undefined) && String(properties.id).startsWith(prefix)
  );
}

/** Gives the element an id if that is valid and free; otherwise the element has none. */
function claim(element: Element, id: string, taken: Set<string>): void {
  if (id === "" || /\s/.test(id) || id.startsWith("Op-") || taken.has(id)) {
    delete element.properties.id;
  } else {
    element.properties.id = id;
    taken.add(id);
  }
}

/** Numbers equal ids from the second on (`results-1`), as code hosts do. */
function findFree(text: string, taken: ReadonlySet<string>, counts: Map<string, number>): string {
  const base = slug(text) || "section";
  let count = counts.get(base) ?? 0;
  let id = count === 0 ? base : `${base}-${count}`;
  while (taken.has(id)) id = `${base}-${++count}`;
  counts.set(base, count);
  return id;
}
