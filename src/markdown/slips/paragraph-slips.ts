import { shorten } from "../shorten.ts";
import type { BodyText, Slip } from "./body-text.ts";

/** A line of a paragraph, without the markers of the quote or list around it. */
interface Line {
  readonly text: string;
  readonly offset: number;
}

/** Finds headings, tables and lists that are shown as paragraphs. */
export function findParagraphSlips({ text, paragraphs }: BodyText): Slip[] {
  return paragraphs.flatMap(([start, end]) => {
    const lines = cutIntoLines(text.slice(start, end), start);
    return [...findHeadings(lines), ...findTable(lines), ...findList(lines)];
  });
}

function cutIntoLines(paragraph: string, start: number): Line[] {
  let offset = start;
  return paragraph.split("\n").map((line) => {
    const text = line.replace(/^[ \t>]+/, "");
    const found = { text, offset: offset + line.length - text.length };
    offset += line.length + 1;
    return found;
  });
}

const HEADING = /^(#{2,6}|[#＃]{2,6}(?=\s)|＃(?=\s))\s*([^\s#＃].*)$/;

/** `#Findings of the year` on its own; not `#tag`, nor `#tag and a sentence.`, which may be a hashtag. */
const TITLE = /^(#)((?:\p{Lu}|\p{Lo})[^#\n]*\s[^#\n]*[^#\s.!?…,:;])$/u;

function findHeadings(lines: readonly Line[]): Slip[] {
  return lines.flatMap(({ text, offset }) => {
    const found = HEADING.exec(text) ?? (lines.length === 1 ? TITLE.exec(text) : null);
    if (!found) return [];
    const [, signs = "", words = ""] = found;
    const written = `${"#".repeat(signs.length)} ${shorten(words)}`;
    const message = `The line "${shorten(text)}" is not a heading, because a heading needs # and a space.`;
    return [
      {
        offset,
        id: "shown-heading",
        message,
        remedy: `Write "${written}"; to begin a line with a literal #, write \\#.`,
      },
    ];
  });
}

const DASHES = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** Looks at the first two consecutive lines that look like table rows. */
function findTable(lines: readonly Line[]): Slip[] {
  const first = lines.findIndex((line, index) => isRow(line) && isRow(lines[index + 1]));
  if (first === -1) return [];
  const { text, offset } = lines[first]!;
  const cells = countCells(text);
  const second = lines[first + 1]!.text;
  if (DASHES.test(second)) {
    const message = `The table is shown as text, because its first row has ${cells} cells and the row of dashes ${countCells(second)}.`;
    return [{ offset, id: "shown-table", message, remedy: `Write ${dashesFor(cells)} below the first row.` }];
  }
  const message = "The table is shown as text, because there is no row of dashes below its first row.";
  return [{ offset, id: "shown-table", message, remedy: `Write ${dashesFor(cells)} there.` }];
}

function isRow(line: Line | undefined): boolean {
  return line !== undefined && /^\|.*\|/.test(line.text);
}

function countCells(row: string): number {
  return row
    .trim()
    .replace(/^\||\|$/g, "")
    .split("|").length;
}

function dashesFor(cells: number): string {
  return `|${"---|".repeat(Math.min(cells, 8))}`;
}

const TIGHT = /^([-+*]|\d{1,3}[.)])(?=[\p{L}\p{M}])/u;
const BULLET = /^([•‣◦▪●○■□–—]) ?(?=\S)/;
const NUMBER = /^(\d{1,3})[.)] (?=\S)/;

/** Looks for two consecutive lines that begin like list items but are not. */
function findList(lines: readonly Line[]): Slip[] {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || /(?: {2}|\\|\0)$/.test(line.text)) continue;
    const tight = TIGHT.exec(line.text)?.[1];
    if (tight && TIGHT.test(next.text)) {
      const message = `The list is shown as a paragraph, because there is no space after "${tight}".`;
      return [
        { offset: line.offset, id: "shown-list", message, remedy: `Begin each item with "${tight} ".` },
      ];
    }
    const bullet = BULLET.exec(line.text)?.[1];
    if (bullet && BULLET.exec(next.text)?.[1] === bullet) {
      const message = `The list is shown as a paragraph, because "${bullet}" does not begin a list in Markdown.`;
      return [{ offset: line.offset, id: "shown-list", message, remedy: 'Begin each item with "- ".' }];
    }
    const number = NUMBER.exec(line.text)?.[1];
    if (number && Number(NUMBER.exec(next.text)?.[1]) === Number(number) + 1) {
      const message = `The list that begins with ${number} is shown as a paragraph, because there is no empty line before it.`;
      return [
        {
          offset: line.offset,
          id: "shown-list",
          message,
          remedy: "Put an empty line before its first item.",
        },
      ];
    }
  }
  return [];
}
