import type { Root } from "mdast";
import type { BodyRemark } from "../../model/body.ts";
import { readLines } from "../lines.ts";
import { readBodyText } from "./body-text.ts";
import { findFootnoteSlips } from "./footnote-slips.ts";
import { findHtmlSlips } from "./html-slips.ts";
import { findInlineSlips } from "./inline-slips.ts";
import { findLinkSlips } from "./link-slips.ts";
import { findParagraphSlips } from "./paragraph-slips.ts";
import { findSourceSlips } from "./source-slips.ts";

/**
 * Remarks on text that its author meant as Markdown, such as `[a](b c.pdf)` or `##Findings`. Code is left alone.
 *
 * @param tree what was parsed from the source
 */
export function findSlips(tree: Root, source: string): BodyRemark[] {
  const body = readBodyText(tree, source);
  const slips = [
    ...findHtmlSlips(tree, source),
    ...findFootnoteSlips(body),
    ...findInlineSlips(body),
    ...findLinkSlips(body),
    ...findParagraphSlips(body),
    ...findSourceSlips(body),
  ];
  if (slips.length === 0) return [];
  const { placeOf } = readLines(source);
  return slips.map(({ offset, ...fault }) => ({ ...placeOf(offset), ...fault }));
}
