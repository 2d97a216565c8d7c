import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import type { Problem } from "../../model/problem.ts";
import { PROBLEM_KINDS, type ProblemKind } from "../../model/problem-kinds/problem-kinds.ts";

/** A problem or warning as a report for a program has it. Its file is relative to the repository, with `/`. */
export interface Finding extends Problem {
  readonly severity: ProblemKind["severity"];
  /** Stays the same when lines move, and is another for each finding. */
  readonly fingerprint: string;
}

/** Problems first and accepted ones last, because code hosts show only so many. */
export function toFindings(problems: readonly Problem[], contentDir: string, root: string): Finding[] {
  const repository = findRepository(contentDir) ?? root;
  const fingerprints = listFingerprints(problems);
  const findings = problems.map((problem, index) => {
    const file = relative(repository, join(contentDir, problem.file));
    return { ...problem, file, severity: severityOf(problem), fingerprint: fingerprints[index] ?? "" };
  });
  const rankOf = ({ severity, isAccepted }: Finding) => (severity === "problem" ? 0 : isAccepted ? 2 : 1);
  return findings.toSorted((a, b) => rankOf(a) - rankOf(b));
}

/** A short text for each problem that stays the same when its line or the content folder moves. */
export function listFingerprints(problems: readonly Problem[]): readonly string[] {
  const counts = new Map<string, number>();
  return problems.map(({ id, file, value, message }) => {
    const name = `${id}\0${file}\0${value ?? message}`;
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return createHash("sha256").update(`${name}\0${count}`).digest("hex").slice(0, 32);
  });
}

function severityOf({ id, isAccepted }: Problem): Finding["severity"] {
  return isAccepted ? "warning" : PROBLEM_KINDS[id].severity;
}

/** The folder of the Git repository that a folder is in; it need not be that of the generator. */
export function findRepository(folder: string): string | undefined {
  if (existsSync(join(folder, ".git"))) return folder;
  const above = dirname(folder);
  return above === folder ? undefined : findRepository(above);
}
