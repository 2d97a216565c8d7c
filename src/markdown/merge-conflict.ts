/** A mark of a merge conflict that was saved with it; `offset` is its place in the text. */
export interface MergeConflict {
  readonly offset: number;
  readonly message: string;
  readonly remedy: string;
}

/** A row of seven = alone may underline a heading. */
const MARK = /^(?:<{7}|>{7})(?: .*)?$/gm;

/** The first mark of a conflict that Git has left in a text, but for those at places that do not count. */
export function findConflict(
  text: string,
  counts: (offset: number) => boolean = () => true,
): MergeConflict | undefined {
  for (const { 0: line, index } of text.matchAll(MARK)) {
    if (!counts(index)) continue;
    return {
      offset: index,
      message: `The line "${line.slice(0, 60)}" is left over from a merge conflict.`,
      remedy:
        "Keep the right one of the two versions, and take out the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    };
  }
  return undefined;
}
