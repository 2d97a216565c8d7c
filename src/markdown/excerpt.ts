import type { Nodes, Root } from "mdast";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { EAST_ASIAN } from "./east-asian.ts";
import { leanGfm } from "./lean-gfm.ts";

const LONGEST = 200;

const reader = buildReader(false);
const eastAsianReader = buildReader(true);

function buildReader(eastAsian: boolean) {
  const parts = { addresses: false, addressEnds: false, mails: false, tables: true, eastAsian };
  return unified().use(remarkParse).use(leanGfm, parts).freeze();
}

/**
 * The first 200 or so characters of a body as plain text on one line. A longer text is cut between words and ends
 * with "…". Headings, images, tables, code blocks, HTML and footnotes are left out; the excerpt of a body with
 * nothing else is empty.
 */
export function excerptIn(tree: Root): string {
  return cutAtWord(beginningOf(tree));
}

/** Like `excerptIn`, for a body that has not been parsed. */
export function excerptOf(markdown: string): string {
  const parser = EAST_ASIAN.test(markdown) ? eastAsianReader : reader;
  let text = "";
  for (const length of [600, 4_000, 40_000]) {
    text = beginningOf(parser.parse(takePart(markdown, length)));
    if (text.length > LONGEST || length >= markdown.length) break;
  }
  return cutAtWord(text);
}

/** The text of the first blocks, as many as an excerpt needs, on one line. */
function beginningOf(tree: Root): string {
  let text = "";
  for (const block of tree.children) {
    text += collectText(block, 1);
    if (text.length > LONGEST && onOneLine(text).length > LONGEST) break;
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
      : "value" in node
        ? node.value
        : "";
  return BLOCKS.has(node.type) ? `${text}\n` : text;
}

/** Cuts between words; a text without spaces near the cut, such as Japanese, between characters. */
function cutAtWord(text: string): string {
  if (text.length <= LONGEST) return text;
  const space = text.lastIndexOf(" ", LONGEST - 1);
  const cut = space > LONGEST / 2 ? text.slice(0, space) : text.slice(0, LONGEST - 1).toWellFormed();
  return `${cut.replace(/[\s,;:.·–—\uFFFD-]+$/u, "")}…`;
}
