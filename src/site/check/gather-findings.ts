import { applyAccepted } from "../../content/accepted/accept-problems.ts";
import { byPlace, type Problem } from "../../model/problem.ts";

/** What a check finds. */
interface Findings {
  readonly problems?: readonly Problem[];
  readonly warnings?: readonly Problem[];
}

/** Puts together what all checks have found, sorted by place. What a content folder has accepted is a warning. */
export function gatherFindings(contentDir: string, all: readonly Findings[]): Required<Findings> {
  const { problems, warnings } = applyAccepted(contentDir, {
    problems: all.flatMap((one) => one.problems ?? []),
    warnings: all.flatMap((one) => one.warnings ?? []),
  });
  return { problems: problems.toSorted(byPlace), warnings: warnings.toSorted(byPlace) };
}
