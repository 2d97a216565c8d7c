import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Mend, Problem } from "../model/problem.ts";

/** A mistake that has been mended in its file. */
export type Mended = Problem & { readonly mend: Mend };

/**
 * Mends the mistakes that have one certain correction. Everything else in their files stays as it is, byte for byte: a
 * line in which the mistake is not exactly once after its place is left to its author.
 *
 * @returns what was mended
 */
export function mendFiles(contentDir: string, problems: readonly Problem[]): readonly Mended[] {
  const certain = problems.filter((one): one is Mended => one.mend !== undefined);
  const byFile = Map.groupBy(certain, ({ file }) => file);
  return [...byFile].flatMap(([file, all]) => {
    const path = join(contentDir, file);
    const bytes = readFileSync(path);
    const text = bytes.toString("utf8");
    // Bytes that are not UTF-8 would not survive.
    if (!Buffer.from(text).equals(bytes)) return [];
    const { text: mended, done } = mendText(text, all);
    if (done.length > 0) writeFileSync(path, mended);
    return done;
  });
}

/** The last on a line comes first, so that the columns of the others stay right. */
function mendText(text: string, all: readonly Mended[]): { text: string; done: readonly Mended[] } {
  const parts = text.split(/(\r\n|\r|\n)/);
  const done: Mended[] = [];
  for (const one of all.toSorted((a, b) => a.line - b.line || b.column - a.column)) {
    const index = (one.line - 1) * 2;
    const mended = mendLine(parts[index] ?? "", one);
    if (mended === undefined) continue;
    // A correction of several lines ends them as the file does.
    parts[index] = mended.replaceAll("\n", parts[index + 1] || "\n");
    done.push(one);
  }
  return { text: parts.join(""), done };
}

function mendLine(line: string, { column, mend: { from, to } }: Mended): string | undefined {
  const places: number[] = [];
  for (let at = line.indexOf(from, column - 1); at !== -1; at = line.indexOf(from, at + 1)) places.push(at);
  const [at, ...others] = places;
  if (at === undefined || others.length > 0) return undefined;
  const [before, after] = [line.slice(0, at), line.slice(at + from.length)];
  const isPart =
    (IN_WORD.test(from[0] ?? "") && WORD_BEFORE.test(before)) ||
    (IN_WORD.test(from.at(-1) ?? "") && WORD_AFTER.test(after));
  return isPart ? undefined : before + to + after;
}

const IN_WORD = /[\p{L}\p{N}#/]/u;
/** What makes the text part of a longer word or address. */
const WORD_BEFORE = /[\p{L}\p{N}/%_#.:@-]$/u;
const WORD_AFTER = /^[\p{L}\p{N}/%_#?&=@-]/u;
