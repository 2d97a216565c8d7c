import { formatFault, formatProblem, type Problem } from "./problem.ts";

/** Problems of one kind: the first few to write out, and a count of the others. */
interface ProblemGroup {
  readonly shown: readonly Problem[];
  readonly rest: { readonly problems: number; readonly files: number };
}

/** How many problems of a kind are written out. */
const PLACES = 5;
/** The author's own values in a message that have no quotation marks: tags, paths, addresses and numbers. */
const OWN = /<[^<>]*>|[^\s",]*\/[^\s",]*|[^\s",]+\.md\b|\d+/g;

/** The kind of a problem: its message without the author's own values. */
export function kindOf({ kind, message }: Pick<Problem, "kind" | "message">): string {
  return kind ?? foldQuoted(message).replaceAll(OWN, "…");
}

/** Replaces values in quotation marks. Within a value, a mark before a word opens a nested one; any other closes one. */
function foldQuoted(message: string): string {
  let folded = "";
  let depth = 0;
  let end = 0;
  for (const { index } of message.matchAll(/"/g)) {
    if (depth === 0) {
      folded += message.slice(end, index);
      end = index;
      depth = 1;
    } else if (/[\s"([{]/.test(message[index - 1] ?? "") && /[^\s.,:;)?]/.test(message[index + 1] ?? " ")) {
      depth += 1;
    } else if (--depth === 0) {
      folded += "…";
      end = index + 1;
    }
  }
  return folded + message.slice(end);
}

/**
 * Groups problems by kind, if there are more than a few of it. The group takes the place of its first problem. Every other
 * problem is a group of its own, in its place.
 */
export function groupProblems(problems: readonly Problem[], places = PLACES): readonly ProblemGroup[] {
  const kinds = Map.groupBy(problems, kindOf);
  return problems.flatMap((problem): readonly ProblemGroup[] => {
    const all = kinds.get(kindOf(problem)) ?? [];
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
