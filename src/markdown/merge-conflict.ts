import type { Fault } from "../model/problem.ts";

/** A marker of a merge conflict that was saved unresolved; `offset` is its place in the text. */
export interface MergeConflict extends Fault {
  readonly offset: number;
}

/** Not the row of seven `=`, which can underline a heading. */
const MARK = /^(?:<{7}|>{7})(?: .*)?$/gm;

/** Finds the first conflict marker that Git has left in a text, at an offset that counts. */
export function findConflict(
  text: string,
  counts: (offset: number) => boolean = () => true,
): MergeConflict | undefined {
  for (const { 0: line, index } of text.matchAll(MARK)) {
    if (!counts(index)) continue;
    return {
      offset: index,
      id: "merge-conflict",
      message: `The line "${line.slice(0, 60)}" is left over from a merge conflict.`,
      remedy:
        "Keep the right one of the two versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    };
  }
  return undefined;
}
