import type { Element, Root } from "hast";
import type { Heading } from "../../model/body.ts";
import { type BodyDraft, plainText, remark } from "../body-draft.ts";
import { shorten } from "../shorten.ts";

/** Collects a heading. Null drops an empty one, at which screen readers would stop for nothing. */
export function finishHeading(heading: Element, draft: BodyDraft, parent: Root | Element): null | undefined {
  const isLabel = parent.type === "element" && parent.properties.dataFootnotes !== undefined;
  if (isLabel && !draft.footnoteLabel) {
    delete heading.properties.id;
    draft.footnoteLabel = heading;
    return undefined;
  }
  if (plainText(heading) === "" && !heading.children.some((child) => child.type === "element")) return null;
  draft.headings.push(heading);
  return undefined;
}

/** Warns of a level-1 heading that begins the text, unless others of its level follow and divide the text. */
export function remarkOnTitle(headings: readonly Element[], draft: BodyDraft): void {
  const [first, ...others] = headings;
  if (first?.tagName !== "h1" || others.some(({ tagName }) => tagName === "h1")) return;
  if (draft.markdown.slice(0, first.position?.start.offset).trim() !== "") return;
  remark(
    draft,
    first,
    "title-in-body",
    `The heading "${shorten(plainText(first))}" at the start of the text has level 1, which is for the title.`,
    "If it repeats the title, take it out, because the page already shows the title; otherwise make it level 2 (##).",
  );
}

/** Warns of headings that skip a level, which confuses readers who move from heading to heading. */
export function remarkOnLevels(headings: readonly Element[], draft: BodyDraft): void {
  let last = headings.some(({ tagName }) => tagName === "h1") ? 0 : 1;
  for (const heading of headings) {
    const level = depthOf(heading);
    if (level > last + 1) {
      const before =
        heading === headings[0] ? "it is the first heading" : `the one before it has level ${last}`;
      const wanted = `level ${last + 1} (${"#".repeat(last + 1)})`;
      remark(
        draft,
        heading,
        "skipped-level",
        `The heading "${shorten(plainText(heading))}" has level ${level}, but ${before}.`,
        `Make it ${wanted}, or put a heading of that level before it.`,
      );
    }
    last = level;
  }
}

/** Moves all headings one level down if one is an `h1`, because the page has its own. */
export function shiftHeadings(headings: readonly Element[]): void {
  if (!headings.some(({ tagName }) => tagName === "h1")) return;
  for (const heading of headings) heading.tagName = `h${Math.min(depthOf(heading) + 1, 6)}`;
}

/** The headings of a table of contents: those of depth 2 and 3 with a text and an id. */
export function listHeadings(headings: readonly Element[]): readonly Heading[] {
  return headings
    .map((heading) => ({
      depth: depthOf(heading),
      id: String(heading.properties.id ?? ""),
      text: plainText(heading),
    }))
    .filter(({ depth, id, text }) => depth <= 3 && id !== "" && text !== "");
}

function depthOf({ tagName }: Element): number {
  return Number(tagName.slice(1));
}
