import type { Html, Nodes, Root } from "mdast";
import { shorten } from "../shorten.ts";
import { blankOut, rangeOf, type Slip } from "./body-text.ts";
import { describeForeign } from "./foreign-signs.ts";

/** Comments, code and other content that readers do not see, and tags. */
const NO_TEXT =
  /<!--[\s\S]*?(?:-->|$)|<(code|kbd|math|pre|samp|script|style|svg|textarea|tt)\b[\s\S]*?(?:<\/\1\s*>|$)|<\/?[a-z](?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

/** Text that can hardly be anything but Markdown. */
const MARKDOWN: readonly RegExp[] = [
  /(?<=^[ \t>]*)#{1,6} +\S.*/,
  /\*\*[^\s*\0][^*\n\0]*\*\*/,
  /(?<![\w*])\*[\p{L}“‘"'][^*\n\0]*[^\s*\0]\*(?![\w*])/u,
  /(?<![\w/.=-])_[\p{L}“‘"'][^_\n\0]*[^\s_\0]_(?![\w/])/u,
  /!?\[[^[\]\n\0]+\]\((?:https?:|mailto:|\.{0,2}\/)[^()\s\0]+\)/,
  /`[^`\n\0]+`/,
  /(?<=^[ \t>]*)[-*+] +\S.*(?=\n[ \t>]*[-*+] +\S)/,
  /\{\{[^{}]{1,300}\}\}|\{%[^%]{1,300}%\}/,
];
const CONTAINERS: ReadonlySet<string> = new Set([
  "blockquote",
  "footnoteDefinition",
  "list",
  "listItem",
  "root",
]);

const SLIP = new RegExp(MARKDOWN.map(({ source }) => source).join("|"), "mu");

/** Finds Markdown inside blocks of HTML, where it has no effect: the first in each block. */
export function findHtmlSlips(tree: Root, source: string): Slip[] {
  return source.includes("<") ? listBlocks(tree).flatMap((block) => findIn(block, source)) : [];
}

/** HTML between paragraphs, not within one. */
function listBlocks(node: Nodes): Html[] {
  if (node.type === "html") return [node];
  return CONTAINERS.has(node.type) && "children" in node ? node.children.flatMap(listBlocks) : [];
}

function findIn(block: Html, source: string): Slip[] {
  const [start, end] = rangeOf(block) ?? [0, 0];
  const text = source.slice(start, end).replace(NO_TEXT, blankOut);
  const found = SLIP.exec(text);
  if (!found) return [];
  const offset = start + found.index;
  if (found[0].startsWith("{")) return [{ offset, ...describeForeign(found[0]) }];
  return [
    {
      offset,
      id: "markdown-in-html",
      message: `"${shorten(found[0])}" is shown as typed, because it is inside HTML, which goes on until the next empty line.`,
      remedy: "Put an empty line between the tag and the text, or write the text in HTML.",
    },
  ];
}
