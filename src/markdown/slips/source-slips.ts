import { findConflict } from "../merge-conflict.ts";
import { shorten } from "../shorten.ts";
import type { BodyText, Range, Slip } from "./body-text.ts";

/**
 * Finds mistakes in the source rather than in the text: open fences, merge conflicts, curly quotation marks in tags.
 */
export function findSourceSlips(body: BodyText): Slip[] {
  return [
    ...findOpenFences(body),
    ...findConflicts(body),
    ...findSecondMatter(body),
    ...findCurlyAttributes(body),
  ];
}

function findOpenFences({ source, codes }: BodyText): Slip[] {
  return codes.flatMap(([start, end]): Slip[] => {
    const [first = "", ...others] = source.slice(start, end).split("\n");
    const fence = /^(?:`{3,}|~{3,})/.exec(first)?.[0];
    if (fence === undefined || isFence(others.at(-1), fence)) return [];
    return [
      {
        offset: start,
        id: "open-fence",
        message: `The block of code that begins with "${shorten(first)}" is not closed, so everything after it is shown as code.`,
        remedy: `Put a line of ${fence} where it ends.`,
      },
    ];
  });
}

function isFence(line: string | undefined, fence: string): boolean {
  const closing = line?.replace(/^[ \t>]*/, "").trimEnd() ?? "";
  return closing.startsWith(fence) && closing === fence[0]!.repeat(closing.length);
}

function findConflicts({ source, codes }: BodyText): Slip[] {
  const conflict = findConflict(source, (at) => !codes.some(([start, end]) => start <= at && at < end));
  return conflict ? [conflict] : [];
}

/** Keys between two lines of `---`, left by another system or by copying. */
function findSecondMatter({ source }: BodyText): Slip[] {
  const found = /^\s*(?=---\n(?:[\w-]+:.*\n(?:[ \t-].*\n)*)+---[ \t]*$)/m.exec(source);
  if (found?.index !== 0) return [];
  const message = "A second block of front matter begins here and is shown as text.";
  return [
    {
      offset: found[0].length,
      id: "second-front-matter",
      message,
      remedy: "Move what you need into the first block, and take this one out.",
    },
  ];
}

const CURLY = /\b([a-z][a-z\d-]*)\s*=\s*[“”„‟″‘’]([^“”„‟″‘’<>\n]*)[“”„‟″‘’]?/gi;
const TYPED_TAG = /<[a-z][a-z\d]*\s[^<>\n]{0,300}?[“”„‟″‘’][^<>\n]{0,300}>/gi;

/** Not `href`: `checkAddress` repairs an address in such quotation marks. */
function findCurlyAttributes({ source, text, tags }: BodyText): Slip[] {
  const typed = [...text.matchAll(TYPED_TAG)].map(
    ({ 0: tag, index }) => [index, index + tag.length] as const,
  );
  const find = ([start, end]: Range, isTag: boolean) =>
    [...source.slice(start, end).matchAll(CURLY)]
      .filter(([, name]) => !isTag || name !== "href")
      .map(({ 0: written, 1: name, 2: value = "", index }) => ({
        offset: start + index,
        id: "curly-quotes" as const,
        message: `The attribute ${shorten(written)} is in curly quotation marks, which HTML does not understand.`,
        remedy: `Write ${name}="${shorten(value)}".`,
      }));
  return [...tags.flatMap((range) => find(range, true)), ...typed.flatMap((range) => find(range, false))];
}
