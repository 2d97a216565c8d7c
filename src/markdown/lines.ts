import type { BodyPlace } from "../model/body.ts";

/** The lines of a text, by number. Lines and columns count from 1. */
export interface Lines {
  readonly placeOf: (offset: number) => BodyPlace;
  /** Empty for a line that the text does not have. */
  readonly textOf: (line: number) => string;
}

/** Finds all line breaks at once: a long body may have thousands of places to tell. */
export function readLines(text: string): Lines {
  const starts = [0];
  for (let end = text.indexOf("\n"); end !== -1; end = text.indexOf("\n", end + 1)) starts.push(end + 1);
  const findLine = (offset: number) => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
  return {
    placeOf: (offset) => {
      const index = findLine(offset);
      return { line: index + 1, column: offset - starts[index]! + 1 };
    },
    textOf: (line) => text.slice(starts[line - 1] ?? text.length, (starts[line] ?? text.length + 1) - 1),
  };
}
