import type { Element, ElementContent, Nodes } from "hast";
import type { BodyPlace, BodyReference, BodyRemark } from "../model/body.ts";
import type { Mend } from "../model/problem.ts";
import type { ProblemId } from "../model/problem-kinds/problem-kinds.ts";
import type { BodyLabels } from "./body-labels.ts";

/** What the walk through the tree of one body collects. */
export interface BodyDraft {
  readonly markdown: string;
  readonly labels: BodyLabels;
  readonly links: BodyReference[];
  /** Links to anchors of the same body. They can only be listed once all anchors are known. */
  readonly anchorLinks: Element[];
  readonly images: BodyReference[];
  readonly remarks: BodyRemark[];
  /** Every element that has an id or is to have one, in reading order. */
  readonly anchored: Element[];
  readonly headings: Element[];
  readonly footnoteMarks: Element[];
  footnoteLabel: Element | undefined;
  imageCount: number;
  tableCount: number;
}

export function startDraft(markdown: string, labels: BodyLabels): BodyDraft {
  return {
    markdown,
    labels,
    links: [],
    anchorLinks: [],
    images: [],
    remarks: [],
    anchored: [],
    headings: [],
    footnoteMarks: [],
    footnoteLabel: undefined,
    imageCount: 0,
    tableCount: 0,
  };
}

/** Where a node begins in the Markdown; 1:1 for a node that rendering added. */
export function placeOf(node: Nodes): BodyPlace {
  const { line = 1, column = 1 } = node.position?.start ?? {};
  return { line, column };
}

/** Adds a remark on a node. */
export function remark(
  draft: BodyDraft,
  node: Nodes,
  id: ProblemId,
  message: string,
  remedy: string,
  mend?: Mend,
): void {
  draft.remarks.push({ ...placeOf(node), id, message, remedy, ...(mend ? { mend } : {}) });
}

/**
 * The text of a node on one line, without footnote marks. A node without text has the alternative text of its images.
 */
export function plainText(node: Nodes): string {
  return onOneLine(collectText(node)) || onOneLine(collectAlternatives(node));
}

/** Whether an element such as `<br>`, and no space, separates two words of a node. */
export function holdsBreak(node: Nodes): boolean {
  return (
    "children" in node &&
    node.children.some(
      (child) => child.type === "element" && (BREAKS.test(child.tagName) || holdsBreak(child)),
    )
  );
}

/** Elements that separate the words around them. */
const BREAKS =
  /^(?:address|blockquote|br|caption|d[dlt]|details|div|fig(?:caption|ure)|h[1-6r]|li|ol|p|pre|section|summary|t(?:able|body|d|foot|h|head|r)|ul)$/;

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function collectText(node: Nodes): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  if (node.type === "element" && isFootnoteMark(node.children[0])) return "";
  let text = "";
  for (const child of node.children) text += collectText(child);
  return node.type === "element" && BREAKS.test(node.tagName) ? ` ${text} ` : text;
}

function collectAlternatives(node: Nodes): string {
  if (node.type === "element" && node.tagName === "img") return `${node.properties.alt ?? ""} `;
  return "children" in node ? node.children.map(collectAlternatives).join("") : "";
}

function isFootnoteMark(node: ElementContent | undefined): boolean {
  return node?.type === "element" && node.properties.dataFootnoteRef !== undefined;
}
