import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../model/problem.ts";
import { PROBLEM_KINDS, type ProblemId } from "../../model/problem-kinds/problem-kinds.ts";
import { readText } from "../sources/read-text.ts";

export const ACCEPTED_FILE = "accepted.tsv";

/** A problem that an archive keeps for now. */
export interface Acceptance {
  readonly id: ProblemId;
  readonly file: string;
  /** The author's own value. */
  readonly value: string;
  /** The day on which it was accepted. */
  readonly since: string;
  /** For people; may be empty. */
  readonly reason: string;
}

interface AcceptedList {
  /** With the line that each stands on. */
  readonly acceptances: readonly (Acceptance & { readonly line: number })[];
  readonly problems: readonly Problem[];
}

const HEAD = ["kind", "file", "value", "since", "reason"];

/** Reads the problems that a content folder has accepted; none without a list. */
export function readAccepted(contentDir: string): AcceptedList {
  if (!existsSync(join(contentDir, ACCEPTED_FILE))) return { acceptances: [], problems: [] };
  const read = readText(contentDir, ACCEPTED_FILE);
  if ("problem" in read) return { acceptances: [], problems: [read.problem] };
  const acceptances: AcceptedList["acceptances"][number][] = [];
  const problems: Problem[] = [];
  for (const [index, text] of read.text.split("\n").entries()) {
    const line = index + 1;
    const cells = text.split("\t").map((cell) => unescapeCell(cell.trim()));
    const [id = "", file = "", value = "", since = "", reason = ""] = cells;
    if (text.trim() === "" || (line === 1 && id === HEAD[0])) continue;
    const fault = findFault(id, cells.length);
    if (fault) problems.push({ file: ACCEPTED_FILE, line, column: 1, id: "bad-acceptance", ...fault });
    else acceptances.push({ id: id as ProblemId, file, value, since, reason, line });
  }
  return { acceptances, problems };
}

function findFault(id: string, cells: number): Pick<Problem, "message" | "remedy"> | undefined {
  if (cells < 3)
    return {
      message: "The line has fewer than three cells, which tabs separate.",
      remedy: `Write ${HEAD.join(", ")} with a tab between two, or take the line out.`,
    };
  if (!Object.hasOwn(PROBLEM_KINDS, id))
    return {
      message: `There is no kind of problem "${id}".`,
      remedy: "CONTRIBUTING.md lists the kinds. Correct it, or take the line out.",
    };
  if (PROBLEM_KINDS[id as ProblemId].isAcceptable) return undefined;
  return {
    message: `Problems of the kind "${id}" cannot be accepted, because the site would be wrong.`,
    remedy: "Correct the mistake, and take the line out.",
  };
}

/** The text of the list, in an order that does not change. */
export function writeAccepted(acceptances: readonly Acceptance[]): string {
  const rows = acceptances.map(({ id, file, value, since, reason }) =>
    [id, file, value, since, reason].map(escapeCell).join("\t"),
  );
  const byFile = (row: string) => row.slice(row.indexOf("\t"));
  const sorted = rows.toSorted((a, b) => (byFile(a) < byFile(b) ? -1 : byFile(a) > byFile(b) ? 1 : 0));
  return `${[HEAD.join("\t"), ...sorted].join("\n")}\n`;
}

function escapeCell(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\t", "\\t").replaceAll("\n", "\\n");
}

function unescapeCell(text: string): string {
  return text.replaceAll(/\\(.)/g, (_, sign: string) => (sign === "t" ? "\t" : sign === "n" ? "\n" : sign));
}
