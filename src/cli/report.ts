import { join, relative } from "node:path";
import type { Problem } from "../model/problem.ts";
import { formatGroup, groupProblems } from "../model/problem-groups.ts";

/** How to see the problems that a report left out; follows their count. */
export function sayRest(isWhole: boolean, command: "build" | "check"): string {
  return isWhole ? "" : ` “npm run ${command} -- --all” shows them all.`;
}

/** How much a report shows. */
interface ReportScope {
  readonly contentDir: string;
  readonly root: string;
  /** Whether to show every problem of a kind, not only the first few. */
  readonly isWhole: boolean;
  /** The number of kinds to show; default: all. */
  readonly most?: number | undefined;
}

/**
 * Writes problems or warnings to standard error, grouped by kind, with paths as an editor would type them.
 *
 * @returns whether the report shows all of them
 */
export function reportProblems(problems: readonly Problem[], scope: ReportScope): boolean {
  const { contentDir, root, isWhole, most } = scope;
  const named = problems.map((problem) => ({
    ...problem,
    file: showPath(join(contentDir, problem.file), root),
  }));
  const groups = groupProblems(named, isWhole ? Number.POSITIVE_INFINITY : undefined);
  const written = isWhole ? groups : groups.slice(0, most);
  for (const group of written) process.stderr.write(`${formatGroup(group)}\n`);
  return written.reduce((sum, { shown }) => sum + shown.length, 0) === problems.length;
}

/** "3 problems in 2 files." */
export function countProblems(problems: readonly Problem[], noun: "problem" | "warning"): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${plural(problems.length, noun)} in ${plural(files, "file")}.`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

/** A path relative to the project, if it is inside. */
export function showPath(path: string, root: string): string {
  const fromRoot = relative(root, path);
  return fromRoot.startsWith("..") ? path : fromRoot;
}
