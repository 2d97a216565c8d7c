import { type BodyText, rangeOf, type Slip } from "./body-text.ts";

const MARK = /\[\^([^[\]\n\0]+)\]/g;

/** Finds footnotes that are missing, never cited, or written twice. */
export function findFootnoteSlips(body: BodyText): Slip[] {
  return [...findMissing(body), ...findSpare(body)];
}

/** A mark is still text if its note is missing or its name has a space. */
function findMissing({ text }: BodyText): Slip[] {
  const seen = new Set<string>();
  return [...text.matchAll(MARK)].flatMap(({ 0: mark, 1: name = "", index }): Slip[] => {
    if (seen.has(mark)) return [];
    seen.add(mark);
    const show = `To show the mark as text, write \\${mark}.`;
    const named = name.trim().replaceAll(/\s+/g, "-");
    const slip = /\s/.test(name)
      ? {
          id: "spaced-footnote" as const,
          message: `The name of the footnote "${mark}" has a space in it, so it is not a footnote.`,
          remedy: `Write [^${named}] here and at the note. ${show}`,
        }
      : {
          id: "missing-footnote" as const,
          message: `There is no footnote "${mark}".`,
          remedy: `Write it on a line of its own, as "${mark}: …", or take the mark out. ${show}`,
        };
    return [{ ...slip, offset: index }];
  });
}

function findSpare({ notes, marks }: BodyText): Slip[] {
  const cited = new Set(marks.map(({ identifier }) => identifier));
  const first = new Map<string, number>();
  return notes.flatMap((note): Slip[] => {
    const { identifier, label, position } = note;
    const offset = rangeOf(note)?.[0] ?? 0;
    const mark = `[^${label ?? identifier}]`;
    const line = first.get(identifier);
    first.set(identifier, line ?? position?.start.line ?? 1);
    if (line !== undefined) {
      const message = `There are two footnotes "${mark}", and this one is not shown.`;
      return [
        {
          offset,
          id: "twin-footnotes",
          message,
          remedy: "Give one of the two another name, and cite it by that name.",
        },
      ];
    }
    if (cited.has(identifier)) return [];
    const message = `The footnote "${mark}" is never cited, so it is not shown.`;
    return [
      { offset, id: "uncited-footnote", message, remedy: `Cite it in the text, as ${mark}, or take it out.` },
    ];
  });
}
