import { shorten } from "../shorten.ts";
import type { BodyText, Slip } from "./body-text.ts";

const LINK = /(!?)\[(?:[^[\]\n]|\n(?![ \t>]*\n)|\[[^[\]\n]*\]){0,400}\](\s?)\(/g;
const BACKWARDS = /\(([^()\n]+)\)\[((?:https?:\/\/|www\.|\.{0,2}\/)[^[\]\s]+)\]/g;
const REFERENCE = /\[[^[\]\n^\0][^[\]\n]*\]\[([^[\]\n^]*\p{L}[^[\]\n]*)\]/gu;

/** What may be an address; other words in brackets are just words. */
const ADDRESS =
  /^(?:https?:|mailto:|www\.|\.{0,2}\/|#(?!\d+$))|\.(?!and\b|or\b)[a-z][a-z\d]{1,4}(?:[?#]\S*)?$/i;

/** A title after an address, in straight quotation marks as Markdown wants it, or in curly ones. */
const TITLE = /\s+(?:["']|([“”„«‘’]))[^\n]*$/;

/** Finds links and images that are shown as typed. */
export function findLinkSlips({ text }: BodyText): Slip[] {
  const links = [...text.matchAll(LINK)].flatMap(({ 0: start, 1: sign, 2: gap, index }) => {
    const kind = sign === "!" ? "image" : "link";
    const slip = describeLink(kind, gap !== "", lineFrom(text, index + start.length));
    return slip ? [{ ...slip, offset: index }] : [];
  });
  const backwards = [...text.matchAll(BACKWARDS)].map(({ 1: words = "", 2: address = "", index }) => ({
    offset: index,
    id: "reversed-link" as const,
    message: `The brackets of the link to "${address}" are the wrong way round.`,
    remedy: `Write [${shorten(words)}](${address}).`,
  }));
  const references = [...text.matchAll(REFERENCE)].map(({ 1: name, index }) => ({
    offset: index,
    id: "undefined-link" as const,
    message: `The link refers to "[${name}]", but no line gives its address.`,
    remedy: `Add one, as "[${name}]: https://…", or write the address in round brackets.`,
  }));
  return [...links, ...backwards, ...references];
}

/** How much of a line is searched for an address and its title. */
const LONGEST = 600;

function lineFrom(text: string, start: number): string {
  return /^[^\n]*/.exec(text.slice(start, start + LONGEST))![0];
}

function describeLink(
  kind: "image" | "link",
  hasGap: boolean,
  line: string,
): Omit<Slip, "offset"> | undefined {
  const end = findEnd(line);
  const written = (end === undefined ? /^\S*/.exec(line)![0] : line.slice(0, end)).trim();
  if (written.includes("\0")) return undefined;
  const title = TITLE.exec(written);
  const address = written.slice(0, title?.index ?? written.length);
  const quoted = shorten(address);
  if (!ADDRESS.test(address)) return undefined;
  const shown = `The ${kind} to "${quoted}" is shown as typed`;
  if (end === undefined)
    return {
      id: "shown-link",
      message: `${shown}, because its round bracket is not closed.`,
      remedy: `Write a ) after ${quoted}.`,
    };
  if (hasGap && !/\s/.test(address))
    return {
      id: "shown-link",
      message: `${shown}, because of the space before its round bracket.`,
      remedy: "Take the space out.",
    };
  if (hasGap) return undefined;
  if (/\s/.test(address)) {
    const joined = address.replace(/^(mailto:|https?:\/\/)\s+/i, "$1");
    const remedy = joined.includes(" ") ? describeSpaces(joined) : `Write ${joined}.`;
    return { id: "shown-link", message: `${shown}, because there is a space in its address.`, remedy };
  }
  if (title?.[1])
    return {
      id: "shown-link",
      message: `${shown}, because its title is in curly quotation marks.`,
      remedy: 'Put the title in straight ones: "…".',
    };
  return undefined;
}

function describeSpaces(address: string): string {
  const written = address.replaceAll(" ", "%20");
  return shorten(written) === written
    ? `Write ${written}, with %20 for each space.`
    : "Write %20 for each space that belongs to the address, and take out what does not.";
}

/** Where the bracket closes that was opened just before the line. */
function findEnd(line: string): number | undefined {
  let depth = 1;
  for (let index = 0; index < line.length; index++) {
    if (line[index] === "(") depth++;
    else if (line[index] === ")" && --depth === 0) return index;
  }
  return undefined;
}
