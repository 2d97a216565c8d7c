import { join, relative } from "node:path";
import { formatProblem, type Problem } from "../domain/problem.ts";

/** Writes problems or warnings to standard error, with paths as an editor would type them. */
export function reportProblems(problems: readonly Problem[], contentDir: string, root: string): void {
  for (const problem of problems) {
    process.stderr.write(
      `${formatProblem({ ...problem, file: showPath(problem.file, contentDir, root) })}\n`,
    );
  }
}

/** "3 problems in 2 files." */
export function countProblems(problems: readonly Problem[], noun: "problem" | "warning"): string {
  const files = new Set(problems.map((problem) => problem.file)).size;
  return `${plural(problems.length, noun)} in ${plural(files, "file")}.`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

function showPath(file: string, contentDir: string, root: string): string {
  const path = join(contentDir, file);
  const fromRoot = relative(root, path);
  return fromRoot.startsWith("..") ? path : fromRoot;
}
