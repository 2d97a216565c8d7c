import type { Element } from "hast";
import { plainText } from "../body-draft.ts";

/** Marks the last paragraph of a quotation as its attribution if it begins with a dash. */
export function markAttribution(quotation: Element): undefined {
  const last = quotation.children.findLast((child) => child.type === "element");
  if (last?.tagName !== "p" || !/^[—―–]\s*\S/.test(plainText(last))) return;
  if (quotation.children.every((child) => child === last || child.type !== "element")) return;
  last.properties.className = ["attribution"];
}
