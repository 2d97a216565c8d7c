import type { Element, ElementContent, Root } from "hast";
import { type BodyDraft, remark } from "../body-draft.ts";
import { quoteTag } from "../raw-html/quote-element.ts";
import { HEADING, INLINE, isBlock, isElement, isInteractive } from "./content-models.ts";
import { mendDescriptions, mendDetails, mendFigure, mendList, mendTable } from "./mend-groups.ts";
import { pushInwards, splitAtBlocks } from "./split-at-blocks.ts";
import { wrapStrays } from "./wrap-strays.ts";

/**
 * Repairs nesting that the HTML standard forbids and that browsers would show differently from what the author wrote:
 * items get a list, and blocks move out of paragraphs, headings and inline elements. Warns where readers could miss
 * something.
 */
export function mendNesting(tree: Root, draft: BodyDraft): void {
  tree.children = mendChildren(tree, draft) as Root["children"];
}

function mendChildren(parent: Root | Element, draft: BodyDraft): ElementContent[] {
  const children = (parent.children as ElementContent[]).flatMap((child) =>
    child.type === "element" ? mendElement(child, draft) : [child],
  );
  return wrapStrays(children, "tagName" in parent ? parent.tagName : "");
}

/** Repairs the children of an element, then the element. @returns what replaces it */
function mendElement(element: Element, draft: BodyDraft): ElementContent[] {
  element.children = mendChildren(element, draft);
  const { tagName } = element;
  if (tagName === "ul" || tagName === "ol") return mendList(element, draft);
  if (tagName === "dl") return mendDescriptions(element, draft);
  if (tagName === "table") return mendTable(element);
  if (tagName === "figure") return mendFigure(element);
  if (tagName === "details") return mendDetails(element);
  if (tagName === "a") return mendLink(element, draft);
  if (tagName === "dt" || tagName === "th") remarkOnHeadings(element, draft);
  if (!element.children.some(isBlock)) return [element];
  if (tagName === "p" || tagName === "span") element.tagName = "div";
  else if (HEADING.test(tagName) || tagName === "summary" || tagName === "pre") return splitAtBlocks(element);
  else if (INLINE.has(tagName)) return pushInwards(element, element.children);
  return [element];
}

/** Removes a link that contains another link or a player: readers could not operate both. */
function mendLink(link: Element, draft: BodyDraft): ElementContent[] {
  if (link.properties.href === undefined) return [link];
  const inner = findInteractive(link);
  if (!inner) return [link];
  const { href: _, ...others } = link.properties;
  remark(
    draft,
    link,
    "nested-link",
    `The link ${quoteTag(link)} contains ${quoteTag(inner)}, so the link was removed and its contents were kept.`,
    "Put the link before or after it.",
  );
  return [{ ...link, tagName: link.children.some(isBlock) ? "div" : "span", properties: others }];
}

function findInteractive(parent: Element): Element | undefined {
  for (const child of parent.children) {
    if (child.type !== "element") continue;
    const found = isInteractive(child) ? child : findInteractive(child);
    if (found) return found;
  }
  return undefined;
}

function remarkOnHeadings(cell: Element, draft: BodyDraft): void {
  const heading = cell.children.find((child) => isElement(child, "h1", "h2", "h3", "h4", "h5", "h6"));
  if (!heading) return;
  const message = `The tag ${quoteTag(heading as Element)} is in <${cell.tagName}>, which is a heading already.`;
  remark(draft, heading, "heading-in-heading", message, "Take it out, and keep its text.");
}
