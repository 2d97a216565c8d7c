import type { Root } from "mdast";
import type { BodyRemark } from "../../model/body.ts";
import { EAST_ASIAN } from "../east-asian.ts";
import { findFootnoteSlips } from "./footnote-slips.ts";
import { FOREIGN, FORMULA } from "./foreign-signs.ts";
import { findHtmlSlips } from "./html-slips.ts";
import { findInlineSlips } from "./inline-slips.ts";
import { findLinkSlips } from "./link-slips.ts";
import { findParagraphSlips } from "./paragraph-slips.ts";
import { readText } from "./read-text.ts";
import type { Slip } from "./slip.ts";
import { findSourceSlips } from "./source-slips.ts";

/**
 * Remarks on what Markdown takes for text and its author meant otherwise, such as `[a](b c.pdf)` or `##Findings`.
 * What stands in code means itself.
 *
 * @param tree what was parsed from the source
 * @param isEastAsian whether the source has a letter of Korean, Japanese or Chinese
 */
export function findSlips(tree: Root, source: string, isEastAsian: boolean): BodyRemark[] {
  const inHtml = findHtmlSlips(tree, source);
  if (!mayHoldSlips(source, isEastAsian)) return place(source, inHtml);
  const body = readText(tree, source);
  return place(source, [
    ...inHtml,
    ...findFootnoteSlips(body),
    ...findInlineSlips(body),
    ...findLinkSlips(body),
    ...findParagraphSlips(body),
    ...findSourceSlips(body),
  ]);
}

/** Counts lines from one slip to the next: a long body may hold thousands. */
function place(source: string, slips: readonly Slip[]): BodyRemark[] {
  let line = 1;
  let lineStart = 0;
  return slips
    .toSorted((a, b) => a.offset - b.offset)
    .map(({ offset, severity = "warning", message, remedy }) => {
      for (
        let end = source.indexOf("\n", lineStart);
        end !== -1 && end < offset;
        end = source.indexOf("\n", lineStart)
      ) {
        line += 1;
        lineStart = end + 1;
      }
      return { line, column: offset - lineStart + 1, severity, message, remedy };
    });
}

/** Reading the text again takes long, so it is done where one of these finds a sign that sound bodies seldom have. */
const SUSPECTS: readonly RegExp[] = [
  /\](?:\s?\((?![^()\s]*\))(?![^()\s]*[ \n]["'(])(?!<)|\s\([^()\s]*\)|\[)|\[[[^]|\)\[|\{[{%:#.]/,
  /\n[ \t>]*(?:[#＃]+[^#\s]|＃|\||:::|(?:[•‣◦▪●○■□–—]|[-+*]\p{L}).*\n[ \t>]*[•‣◦▪●○■□–—+*-]|\d{1,3}[.)]\p{L}|(?!1[.)])(\d{1,3}[.)] )(?<=\n(?![ \t>]*\d)[^\n]*\S\n[ \t>]*\1)|<{7}|>{7}|```|~~~|\[_{0,2}TOC)/u,
  /[ \t]\*\*(?=[\s.,:;!?)]|$)|(?:^|[\s>(])\*\*[ \t]/m,
  /\*\*(?:(?<=[\p{L}\p{N}]\*\*)(?:[^\P{P}*]|\p{S})(?:[^*\n]{0,200}[^\s*])?\*\*(?![\p{L}\p{N}])|(?<![\p{L}\p{N}\p{P}]\*\*)[^\s*][^*\n]{0,200}(?:[^\P{P}*]|\p{S})\*\*[\p{L}\p{N}]|\u200B)/u,
  new RegExp(FOREIGN.source, "mu"),
  new RegExp(FORMULA.source, "u"),
  /(?:^|[\s(]):[a-z][a-z_]{2,30}\d*:(?:[\s.,;!?)]|$)/m,
  /=\s*[“”„‟″‘’]|<www\.|<https?:[^<>\s]*[ \t]/i,
];

const EAST_ASIAN_SUSPECTS = new RegExp(
  `__?${EAST_ASIAN.source}|(?:://|www\\.)[!-~]{0,500}${EAST_ASIAN.source}`,
);

function mayHoldSlips(source: string, isEastAsian: boolean): boolean {
  const text = `\n${source}`;
  return (
    SUSPECTS.some((suspect) => suspect.test(text)) ||
    /^\s*---\n\w/.test(source) ||
    (isEastAsian && EAST_ASIAN_SUSPECTS.test(source))
  );
}
