import type { FootnoteDefinition, FootnoteReference, Nodes, Parents, Root } from "mdast";
import type { Fault } from "../../model/problem.ts";

/** Text that its author meant as Markdown, at an offset in the body. */
export interface Slip extends Fault {
  readonly offset: number;
}

/** The text of a body as readers see it, with what else the search for slips needs. */
export interface BodyText {
  readonly source: string;
  /** The source, with a NUL for each character of code, of HTML and of what Markdown has understood. */
  readonly text: string;
  /** Of paragraphs. */
  readonly paragraphs: readonly Range[];
  readonly tags: readonly Range[];
  /** Of blocks of code, in Markdown or HTML. */
  readonly codes: readonly Range[];
  readonly notes: readonly FootnoteDefinition[];
  readonly marks: readonly FootnoteReference[];
}

export type Range = readonly [start: number, end: number];

const WHOLE: ReadonlySet<Nodes["type"]> = new Set([
  "code",
  "definition",
  "footnoteReference",
  "html",
  "image",
  "imageReference",
  "inlineCode",
]);

const MARKED: ReadonlySet<Nodes["type"]> = new Set([
  "delete",
  "emphasis",
  "heading",
  "link",
  "linkReference",
  "strong",
]);

const OPENS_CODE = /^<(?:code|kbd|pre|samp|tt)\b/i;
const CLOSES_CODE = /^<\/(?:code|kbd|pre|samp|tt)\b/i;
const ESCAPE = /\\[!-/:-@[-`{-~]/g;

/** Reads the text of a body whose tree was parsed from this source. */
export function readBodyText(tree: Root, source: string): BodyText {
  const understood: Range[] = [];
  const paragraphs: Range[] = [];
  const tags: Range[] = [];
  const codes: Range[] = [];
  const notes: FootnoteDefinition[] = [];
  const marks: FootnoteReference[] = [];

  const read = (node: Nodes) => {
    const range = rangeOf(node);
    if (node.type === "footnoteDefinition") notes.push(node);
    if (node.type === "footnoteReference") marks.push(node);
    if (range && !isMisnamedNote(node)) {
      if (node.type === "html") tags.push(range);
      if (node.type === "code" || (node.type === "html" && OPENS_CODE.test(node.value))) codes.push(range);
      if (node.type === "paragraph") paragraphs.push(range);
      if (WHOLE.has(node.type)) understood.push(range);
      if (node.type === "footnoteDefinition") understood.push([range[0], source.indexOf("]:", range[0]) + 2]);
      if (MARKED.has(node.type)) understood.push(...marksOf(node as Parents, range, source));
    }
    if ("children" in node) {
      for (const child of node.children) read(child);
      understood.push(...findRawCode(node));
    }
  };
  read(tree);
  return { source, text: mask(source, understood), paragraphs, tags, codes, notes, marks };
}

/** `[^a note]: …`, whose name has a space, is a link definition to Markdown. */
function isMisnamedNote(node: Nodes): boolean {
  return (node.type === "definition" || node.type === "linkReference") && node.identifier.startsWith("^");
}

export function rangeOf({ position }: Nodes): Range | undefined {
  const [start, end] = [position?.start.offset, position?.end.offset];
  return start === undefined || end === undefined ? undefined : [start, end];
}

/** The markers around the content of a node. A bare address has none; an address in angle brackets is all marker. */
function marksOf({ children }: Parents, [start, end]: Range, source: string): Range[] {
  if (/[a-z\d]/i.test(source[start]!)) return [];
  const [first, last] = [children[0], children.at(-1)].map((child) => child && rangeOf(child));
  if (!first || !last || source[start] === "<") return [[start, end]];
  return [
    [start, first[0]],
    [last[1], end],
  ];
}

/** Raw HTML code within a paragraph, with its tags. */
function findRawCode({ children }: Parents): Range[] {
  const found: Range[] = [];
  let from: number | undefined;
  for (const child of children) {
    if (child.type !== "html") continue;
    if (OPENS_CODE.test(child.value)) from ??= rangeOf(child)?.[0];
    else if (from !== undefined && CLOSES_CODE.test(child.value)) {
      found.push([from, rangeOf(child)?.[1] ?? from]);
      from = undefined;
    }
  }
  return found;
}

/** As many NULs as there are characters, with the line breaks kept. */
export function blankOut(text: string): string {
  return text.replace(/[^\n]+/g, (line) => "\0".repeat(line.length));
}

function mask(source: string, ranges: readonly Range[]): string {
  let text = "";
  let from = 0;
  for (const [start, end] of ranges.toSorted(([a], [b]) => a - b)) {
    if (end <= from) continue;
    if (start > from) text += source.slice(from, start);
    text += blankOut(source.slice(Math.max(start, from), end));
    from = end;
  }
  return (text + source.slice(from)).replace(ESCAPE, "\0\0");
}
