import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { cutExcerpt, isEnough } from "./cut-excerpt.ts";
import { EAST_ASIAN } from "./east-asian.ts";
import { leanGfm } from "./lean-gfm.ts";

const reader = buildReader(false);
const eastAsianReader = buildReader(true);

function buildReader(eastAsian: boolean) {
  const parts = { addresses: false, addressEnds: false, mails: false, tables: true, eastAsian };
  return unified().use(remarkParse).use(leanGfm, parts).freeze();
}

/**
 * The first sentences of a body, of 200 or so characters, as plain text on one line. Headings, images, tables, code blocks, HTML and footnotes are left out; the excerpt of a body with
 * nothing else is empty.
 */
export function excerptIn(tree: Root): string {
  return cutExcerpt(beginningOf(tree));
}

/** Like `excerptIn`, for a body that has not been parsed. */
export function excerptOf(markdown: string): string {
  const parser = EAST_ASIAN.test(markdown) ? eastAsianReader : reader;
  let text = "";
  for (const length of [600, 4_000, 40_000]) {
    text = beginningOf(parser.parse(takePart(markdown, length)));
    if (isEnough(text) || length >= markdown.length) break;
  }
  return cutExcerpt(text);
}

/** The text of the first blocks, as many as an excerpt needs, on one line. */
function beginningOf(tree: Root): string {
  let text = "";
  for (const block of tree.children) {
    text += collectText(block, 1);
    if (isEnough(onOneLine(text))) break;
  }
  return onOneLine(text);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Parsing is slow, so only the beginning is parsed, with the link definitions that it may refer to. */
function takePart(markdown: string, length: number): string {
  if (markdown.length <= length) return markdown;
  const end = markdown.indexOf("\n\n", length);
  const part = end === -1 || end > 2 * length ? markdown.slice(0, length) : markdown.slice(0, end);
  if (!part.includes("[")) return part;
  return [part, "", ...(markdown.slice(part.length).match(/^ {0,3}\[[^\]\n]+\]:.*$/gm) ?? [])].join("\n\n");
}

const SKIPPED: ReadonlySet<Nodes["type"]> = new Set([
  "heading",
  "image",
  "imageReference",
  "table",
  "code",
  "definition",
  "footnoteDefinition",
  "footnoteReference",
  "thematicBreak",
]);

const BLOCKS: ReadonlySet<Nodes["type"]> = new Set(["paragraph", "break", "listItem"]);

/** A tag within a paragraph that separates the words around it. */
const BREAK = /^<\/?(?:br|d[dlt]|div|h[1-6r]|li|ol|p|t[dhr]|ul)\b/i;

const DEEPEST = 100;

function collectText(node: Nodes, depth: number): string {
  if (SKIPPED.has(node.type) || depth > DEEPEST) return "";
  if (node.type === "html") return BREAK.test(node.value) ? "\n" : "";
  const text =
    "children" in node
      ? node.children.map((child) => collectText(child, depth + 1)).join("")
      : node.type === "text"
        ? removeSigns(node.value)
        : "value" in node
          ? node.value
          : "";
  return BLOCKS.has(node.type) ? `${text}\n` : text;
}

/** Signs of Markdown that have not become emphasis or a link, as in `**"한국"**은` and `the [ report ](x y)`. */
function removeSigns(text: string): string {
  return text
    .replaceAll(/!?\[([^[\]]*)\]\([^()]*\)/g, "$1")
    .replaceAll(/\*{2,}|(?<![\p{L}\p{N}])_+|_+(?![\p{L}\p{N}])/gu, "")
    .replaceAll(/(^|[\s(])\*(?=\S)([^*]*\S)\*/g, "$1$2");
}
