import type { Element, Root } from "hast";
import type { BodyFacts } from "../../model/body.ts";
import { listAnchorLinks } from "../addresses/list-anchor-links.ts";
import type { BodyDraft } from "../body-draft.ts";
import { finishBlockOfCode } from "./finish-code.ts";
import {
  finishHeading,
  listHeadings,
  remarkOnLevels,
  remarkOnTitle,
  shiftHeadings,
} from "./finish-heading.ts";
import { finishImage } from "./finish-image.ts";
import { finishLink, finishMedia } from "./finish-link.ts";
import { frameFigure } from "./frame-figure.ts";
import { markAttribution } from "./mark-attribution.ts";
import { markSpeech } from "./mark-speech.ts";
import { placeAnchors } from "./place-anchors.ts";
import { markNumber, plainEmptyHead, wrapTable } from "./wrap-table.ts";

type Parent = Root | Element;

/** Finishes an element whose children are finished. Null drops it; an element replaces it. */
type Finish = (element: Element, draft: BodyDraft, parent: Parent) => Element | null | undefined;

const FINISHES: ReadonlyMap<string, Finish> = new Map<string, Finish>([
  ["a", finishLink],
  ...["audio", "source", "track", "video"].map((name) => [name, finishMedia] as const),
  ["blockquote", markAttribution],
  ["img", finishImage],
  ["input", nameTaskBox],
  ["p", finishParagraph],
  ["pre", finishBlockOfCode],
  ["table", wrapTable],
  ["td", markNumber],
  ["th", plainEmptyHead],
  ...["h1", "h2", "h3", "h4", "h5", "h6"].map((name) => [name, finishHeading] as const),
]);

/** Changes a tree into what pages show, in one walk, and collects the facts of the body. */
export function finishBody(tree: Root, draft: BodyDraft): Omit<BodyFacts, "excerpt"> {
  finishChildren(tree, draft);
  remarkOnTitle(draft.headings, draft);
  remarkOnLevels(draft.headings, draft);
  shiftHeadings(draft.headings);
  const anchors = placeAnchors(draft);
  listAnchorLinks(draft, anchors);
  const notesId = String(draft.footnoteLabel?.properties.id);
  for (const mark of draft.footnoteMarks) mark.properties.ariaDescribedBy = [notesId];
  const { links, images } = draft;
  const remarks = draft.remarks.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { headings: listHeadings(draft.headings), anchors, links, images, remarks };
}

function finishChildren(parent: Parent, draft: BodyDraft): void {
  let kept = 0;
  for (const child of parent.children) {
    const finished = child.type === "element" ? finishElement(child, draft, parent) : child;
    if (finished) parent.children[kept++] = finished;
  }
  parent.children.length = kept;
}

function finishElement(element: Element, draft: BodyDraft, parent: Parent): Element | null {
  const { properties, tagName } = element;
  const finish = FINISHES.get(tagName);
  if (properties.id !== undefined || finish === finishHeading) draft.anchored.push(element);
  if (properties.align) classAlignment(element);
  finishChildren(element, draft);
  const finished = finish?.(element, draft, parent);
  return finished === undefined ? element : finished;
}

function finishParagraph(paragraph: Element, _: BodyDraft, parent: Parent): Element | null | undefined {
  if (paragraph.children.length === 0) return null;
  markSpeech(paragraph, parent);
  return parent.type === "element" && parent.tagName === "figure" ? undefined : frameFigure(paragraph);
}

function nameTaskBox(box: Element, { labels }: BodyDraft): undefined {
  box.properties.ariaLabel = box.properties.checked ? labels.done : labels.notDone;
}

/** A class, because `align` is obsolete and the content policies of sites often forbid `style`. */
function classAlignment(element: Element): void {
  const { align, className, ...others } = element.properties;
  const classes = Array.isArray(className) ? className : [];
  element.properties = { ...others, className: [...classes, `align-${align}`] };
}
