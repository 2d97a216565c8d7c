import type { Element } from "hast";
import { type BodyDraft, plainText } from "../body-draft.ts";

/**
 * Puts a table into a region that scrolls sideways by pointer and keyboard. Its caption or number names the region.
 */
export function wrapTable(table: Element, draft: BodyDraft): Element {
  draft.tableCount += 1;
  const caption = table.children.find((child) => child.type === "element" && child.tagName === "caption");
  const label = (caption && plainText(caption)) || draft.labels.table(draft.tableCount);
  return {
    type: "element",
    tagName: "div",
    properties: { className: ["table-scroll"], role: "region", tabIndex: 0, ariaLabel: label },
    children: [table],
  };
}

/** Makes an empty heading cell a plain one; otherwise screen readers would announce a column without a name. */
export function plainEmptyHead(cell: Element): undefined {
  if (plainText(cell) === "" && !cell.children.some((child) => child.type === "element")) cell.tagName = "td";
}
