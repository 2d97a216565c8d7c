import type { ProblemId } from "./problem-kinds/problem-kinds.ts";

/** The one certain correction of a mistake: a text at its place or after it on the line, and what it should be. */
export interface Mend {
  readonly from: string;
  readonly to: string;
}

/** A mistake, wherever it is. */
export interface Fault {
  readonly id: ProblemId;
  /** What is wrong, with the author's own value; a whole sentence. */
  readonly message: string;
  /** What to do about it; one or more whole sentences. */
  readonly remedy: string;
  /** The author's own value, if the problem can be accepted: with it, `accepted.tsv` knows the problem on any line. */
  readonly value?: string | undefined;
  readonly mend?: Mend | undefined;
}

/** A mistake in content, at a place an editor can go to. Lines and columns count from 1. */
export interface Problem extends Fault {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Whether the archive keeps this problem for now, so that it is only a warning. */
  readonly isAccepted?: true | undefined;
  /** The keys that lead to it in front matter or `site.yaml`: `navigation.url`. */
  readonly key?: string | undefined;
}

/** Orders problems by file, line, column and message. */
export function byPlace(a: Problem, b: Problem): number {
  return (
    compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.message, b.message)
  );
}

/** Renders a problem as two lines: place and fault, then the remedy indented by two spaces. */
export function formatProblem(problem: Problem): string {
  return `${formatFault(problem)}\n  ${problem.remedy}`;
}

/** Renders only the first of those lines. */
export function formatFault({ file, line, column, message }: Problem): string {
  return `${file}:${line}:${column}  ${message}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
