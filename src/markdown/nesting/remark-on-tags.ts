import type { Root, RootContent } from "hast";
import type { Raw } from "mdast-util-to-hast";
import type { BodyPlace } from "../../model/body.ts";
import type { Fault } from "../../model/problem.ts";
import type { ProblemId } from "../../model/problem-kinds/problem-kinds.ts";
import { type BodyDraft, placeOf } from "../body-draft.ts";
import { type Lines, readLines } from "../lines.ts";
import { REMOVED } from "../raw-html/element-policy.ts";
import { shorten } from "../shorten.ts";
import { followTags, type OpenTag } from "./open-tags.ts";
import { type RawTag, readTags } from "./read-tags.ts";

const VOID =
  /^(?:area|base|basefont|bgsound|br|col|embed|frame|hr|img|input|keygen|link|meta|param|source|track|wbr)$/;

/** A block tag. In a sentence, the author probably writes about the tag. */
const BLOCK = /^<(?:article|aside|div|footer|h[1-6]|header|li|main|nav|ol|section|table|t[dhr]|ul)>$/i;

/**
 * Warns of raw tags that are not closed or close nothing, and of comments and the like without an end: browsers would
 * show something that the author did not mean. `tree` is what Markdown makes of a body, before its raw
 * HTML is parsed.
 *
 * @returns whether it has raw HTML
 */
export function remarkOnTags(tree: Root, draft: BodyDraft): boolean {
  let hasRaw = false;
  const lines = readLines(draft.markdown);
  const add = (id: ProblemId, place: BodyPlace, message: string, remedy: string) =>
    draft.remarks.push({ ...place, id, message, remedy });
  const tags = followTags((tag, by) => {
    const { place, text } = tag.raw as NonNullable<OpenTag["raw"]>;
    const isLost = REMOVED.has(tag.name);
    const where = by === undefined ? "never closed" : `not closed before ${endOf(by)}`;
    const loss = isLost ? ", so the text after it may be lost" : "";
    const slash = /\/>$/.test(text) ? "In HTML, /> does not close a tag. " : "";
    const show =
      by?.name === "p" && !by.raw && BLOCK.test(text) ? "; to show it as text, put it in backticks" : "";
    const remedy = `${slash}Write </${tag.name}> where it ends, or take the tag out${show}.`;
    add(isLost ? "lost-text" : "open-tag", place, `The tag ${shorten(text)} is ${where}${loss}.`, remedy);
  });

  const readRaw = (node: Raw) => {
    hasRaw = true;
    const placeWithin = findPlaces(node, lines);
    for (const tag of readTags(node.value)) {
      const place = () => placeWithin(tag.at);
      const fault = describeFault(tag);
      if (fault) draft.remarks.push({ ...place(), ...fault });
      else if (tag.kind === "open" && !VOID.test(tag.name))
        tags.push({ name: tag.name, raw: { place: place(), text: tag.text } });
      else if (tag.kind === "close" && !VOID.test(tag.name) && !tags.closeRaw(tag.name)) {
        const remedy = `Take it out, or write <${tag.name}> where it begins.`;
        add("stray-closing-tag", place(), `The closing tag ${shorten(tag.text)} has no opening tag.`, remedy);
      }
    }
  };
  const walk = (node: RootContent) => {
    if ((node.type as string) === "raw") return readRaw(node as unknown as Raw);
    if (node.type === "text" && node.value.includes("<")) return remarkOnText(node);
    if (node.type !== "element") return;
    const made = { name: node.tagName };
    tags.push(made);
    if (node.tagName !== "code") for (const child of node.children) walk(child);
    tags.closeMade(made);
  };
  const remarkOnText = ({ position }: RootContent) => {
    const from = position?.start.offset ?? 0;
    const source = draft.markdown.slice(from, position?.end.offset);
    for (const { 0: text, 1: name, index } of source.matchAll(SHOWN)) {
      if (name !== undefined) tags.expect(name.toLowerCase());
      // `findSlips` warns of curly quotation marks.
      if (/[“”„‟″‘’]/.test(text)) continue;
      const message = `"${shorten(text)}" is shown as typed, because it has no end.`;
      const remedy = text.startsWith("<!")
        ? "Write --> where the comment ends."
        : "Correct its quotation marks and end it with >; to show it as text, put it in backticks.";
      add("endless-tag", lines.placeOf(from + index), message, remedy);
    }
    for (const { 0: text, 1: name = "", index } of source.matchAll(UNQUOTED)) {
      if (!/=[^\s=`]*\//.test(text)) continue;
      tags.expect(name.toLowerCase());
      const message = `"${shorten(text)}" is shown as typed, because a value with a slash needs quotation marks.`;
      const remedy =
        "Put quotation marks around the value after each =; to show the tag as text, put it in backticks.";
      add("unquoted-value", lines.placeOf(from + index), message, remedy);
    }
  };
  for (const node of tree.children) walk(node);
  tags.end();
  return hasRaw;
}

/** A comment or tag that is text to Markdown because it has no end. */
const SHOWN = /(?<!\\)<(?:!--[^\n]*|([a-z][a-z\d]*)\s[^<\n]{0,200}=\s?["'“”„‟″‘’][^<\n]*)/gi;

/** A tag without quotation marks. If a value has a slash, it is text to Markdown. */
const UNQUOTED = /(?<!\\)<([a-z][a-z\d]*)\s[^<>"'“”„‟″‘’\n]{0,600}>/gi;

/** What is wrong with a tag or other markup, wherever it is. */
function describeFault({ kind, text, isCut }: RawTag): Fault | undefined {
  const quoted = shorten(text);
  if (kind === "open" || kind === "close") {
    if (!isCut) return undefined;
    const message = `The tag ${quoted} has no end, so the text after it is lost.`;
    return { id: "lost-text", message, remedy: "Correct its quotation marks and end it with >." };
  }
  if (kind === "comment") {
    if (!isCut) return undefined;
    const message = `The comment ${quoted} is never closed, so the text after it is lost.`;
    return { id: "lost-text", message, remedy: "Write --> where it ends." };
  }
  const message = `${quoted} is ${kind === "section" ? "XML" : "a processing instruction"}, which readers do not see.`;
  return {
    id: isCut ? "lost-text" : "unseen-markup",
    message,
    remedy: "To show it as text, put it in backticks or in a block of code; otherwise take it out.",
  };
}

const PARTS: ReadonlyMap<string, string> = new Map([
  ["p", "its paragraph ends"],
  ["li", "its list item ends"],
  ["blockquote", "its block quote ends"],
  ["td", "its table cell ends"],
  ["th", "its table cell ends"],
  ["em", "its emphasis ends"],
  ["strong", "its emphasis ends"],
]);

function endOf({ name, raw }: OpenTag): string {
  if (raw) return `</${name}>`;
  return PARTS.get(name) ?? (/^h\d$/.test(name) ? "its heading ends" : `its <${name}> ends`);
}

/**
 * Returns a function that turns an offset in a raw node into its place in the body. The node lacks what comes before its
 * lines in the Markdown, such as the marker of a block quote, so columns are found by comparing the lines.
 */
function findPlaces(node: Raw, source: Lines): (at: number) => BodyPlace {
  const raw = readLines(node.value);
  const first = placeOf(node as never);
  return (at) => {
    const place = raw.placeOf(at);
    const line = first.line + place.line - 1;
    const indent = place.line === 1 ? first.column - 1 : source.textOf(line).indexOf(raw.textOf(place.line));
    return { line, column: Math.max(0, indent) + place.column };
  };
}
