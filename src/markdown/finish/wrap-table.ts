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

/** A number with its unit, a range or a date. A text without a place to break needs no mark. */
const NUMBER = /^(?=.*\d)(?=.*[\s/–-]).{1,20}$/u;

/** Marks a short cell with digits, which should not break. */
export function markNumber(cell: Element): undefined {
  if (!NUMBER.test(plainText(cell))) return;
  const { className } = cell.properties;
  cell.properties.className = [...(Array.isArray(className) ? className : []), "number"];
}

/** Makes an empty heading cell a plain one; otherwise screen readers would announce a column without a name. */
export function plainEmptyHead(cell: Element): undefined {
  if (plainText(cell) === "" && !cell.children.some((child) => child.type === "element")) cell.tagName = "td";
}
