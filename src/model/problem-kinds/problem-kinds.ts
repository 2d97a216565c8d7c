import { BODIES } from "./bodies.ts";
import { FILES } from "./files.ts";
import { FRONT_MATTER } from "./front-matter.ts";
import type { ProblemKind } from "./kind.ts";
import { SLIPS } from "./slips.ts";

export type { ProblemKind } from "./kind.ts";

const KINDS = { ...FILES, ...FRONT_MATTER, ...BODIES, ...SLIPS };

/** The stable name of a kind of problem or warning, which editors say and lists keep. */
export type ProblemId = keyof typeof KINDS;

/** Every kind of problem and warning that Offprint reports, by id. */
export const PROBLEM_KINDS: Readonly<Record<ProblemId, ProblemKind>> = KINDS;

export const PROBLEM_IDS = Object.keys(KINDS) as readonly ProblemId[];

/** Whether a problem with this id is only a warning. */
export function isWarning({ id }: { readonly id: ProblemId }): boolean {
  return PROBLEM_KINDS[id].severity === "warning";
}
