import { formatFault, formatProblem, type Problem } from "./problem.ts";

/** Problems of one kind: the first few to write out, and a count of the others. */
interface ProblemGroup {
  readonly shown: readonly Problem[];
  readonly rest: { readonly problems: number; readonly files: number };
}

/** How many problems of a kind are written out. */
const PLACES = 5;

/**
 * Groups problems by kind and key, if there are more than a few of one. The group takes the place of its first problem. Every other
 * problem is a group of its own, in its place.
 */
export function groupProblems(problems: readonly Problem[], places = PLACES): readonly ProblemGroup[] {
  const nameGroup = ({ id, key = "", isAccepted }: Problem) => `${id} ${key} ${isAccepted}`;
  const kinds = Map.groupBy(problems, nameGroup);
  return problems.flatMap((problem): readonly ProblemGroup[] => {
    const all = kinds.get(nameGroup(problem)) ?? [];
    if (all.length <= places) return [{ shown: [problem], rest: { problems: 0, files: 0 } }];
    if (all[0] !== problem) return [];
    const rest = all.slice(places);
    const files = new Set(rest.map(({ file }) => file)).size;
    return [{ shown: all.slice(0, places), rest: { problems: rest.length, files } }];
  });
}

/** Renders a group: each place with its fault, each remedy once, and how many more there are. */
export function formatGroup({ shown, rest }: ProblemGroup): string {
  const lines = shown.map((problem, index) =>
    shown[index + 1]?.remedy === problem.remedy ? formatFault(problem) : formatProblem(problem),
  );
  if (rest.problems === 0) return lines.join("\n");
  const files = `${rest.files} file${rest.files === 1 ? "" : "s"}`;
  return [...lines, `  And ${rest.problems} more in ${files}.`].join("\n");
}
