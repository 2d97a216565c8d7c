import type { Problem } from "../../model/problem.ts";
import { PROBLEM_KINDS } from "../../model/problem-kinds/problem-kinds.ts";
import type { Findings } from "../front-matter/content-file.ts";
import { ACCEPTED_FILE, type Acceptance, readAccepted } from "./accepted-file.ts";

/** Turns the problems that a content folder has accepted into warnings. Warns of acceptances that nothing needs. */
export function applyAccepted(contentDir: string, { problems, warnings }: Findings): Findings {
  const { acceptances, problems: ofList } = readAccepted(contentDir);
  if (acceptances.length === 0) return { problems: [...ofList, ...problems], warnings };
  const byName = new Map<string, Acceptance>(acceptances.map((one) => [nameProblem(one), one]));
  const used = new Set<Acceptance>();
  const left: Problem[] = [];
  const kept: Problem[] = [];
  for (const problem of problems) {
    const acceptance = byName.get(nameOf(problem) ?? "");
    if (acceptance) {
      used.add(acceptance);
      kept.push({ ...problem, remedy: `${problem.remedy} ${describe(acceptance)}`, isAccepted: true });
    } else left.push(problem);
  }
  const spare = acceptances.filter((one) => !used.has(one)).map(describeSpare);
  return { problems: [...ofList, ...left], warnings: [...warnings, ...kept, ...spare] };
}

function describe({ since, reason }: Acceptance): string {
  const said = `Accepted${since === "" ? "" : ` since ${since}`}`;
  return reason === "" ? `${said}.` : `${said}: ${reason.replace(/\.$/, "")}.`;
}

function describeSpare({ id, file, line }: Acceptance & { readonly line: number }): Problem {
  return {
    file: ACCEPTED_FILE,
    line,
    column: 1,
    id: "spare-acceptance",
    message: `The accepted ${id} of ${file} is no longer there.`,
    remedy: "Run “npm run check -- --accept”, which takes the line out.",
  };
}

/** A list made anew, and how it differs from the one before. */
interface NewList {
  readonly acceptances: readonly Acceptance[];
  readonly added: number;
  readonly gone: number;
  /** The problems that cannot be accepted. */
  readonly left: readonly Problem[];
}

/**
 * Accepts every problem that can be accepted. Those that were accepted before keep their day and reason; those that have
 * been mended are gone.
 *
 * @param problems those that stop the build, and those that were accepted before
 * @param today the day of new acceptances
 */
export function acceptAll(contentDir: string, problems: readonly Problem[], today: string): NewList {
  const before = new Map(
    readAccepted(contentDir).acceptances.map(({ line: _, ...one }) => [nameProblem(one), one]),
  );
  const accepted = new Map<string, Acceptance>();
  const left: Problem[] = [];
  for (const problem of problems) {
    const name = nameOf(problem);
    const { id, file, value = "" } = problem;
    // The new list has only lines that are right.
    if (problem.id === "bad-acceptance") continue;
    if (name === undefined) left.push(problem);
    else accepted.set(name, before.get(name) ?? { id, file, value, since: today, reason: "" });
  }
  const added = [...accepted.keys()].filter((name) => !before.has(name)).length;
  const gone = [...before.keys()].filter((name) => !accepted.has(name)).length;
  return { acceptances: [...accepted.values()], added, gone, left };
}

/** The name of a problem that can be accepted. */
function nameOf({ id, file, value }: Problem): string | undefined {
  if (value === undefined || !PROBLEM_KINDS[id].isAcceptable) return undefined;
  return nameProblem({ id, file, value });
}

/** In Unicode form NFC, because systems write Hangul differently in the names of files. */
function nameProblem({ id, file, value }: Pick<Acceptance, "id" | "file" | "value">): string {
  return `${id}\0${file}\0${value.trim()}`.normalize("NFC");
}
