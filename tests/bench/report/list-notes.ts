import { labelOf } from "../cases.ts";
import { formatCount } from "./formats.ts";
import type { Report } from "./report.ts";
import { type Summary, summarize } from "./summary.ts";

/** What failed or was skipped, what was disturbed, and what was measured with what. */
export function listNotes(report: Report): readonly string[] {
  const { machine, versions, date, skipped } = report;
  const summaries = summarize(report);
  const failures = summaries.flatMap((one) =>
    one.failed ? [`${nameWhole(one)} failed: ${one.failed}.`] : [],
  );
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const disturbed = summaries.flatMap(describeDisturbance);
  const { processor, cores, memory, system } = machine;
  return [
    ...failures,
    ...Object.entries(skipped).map(([id, reason]) => `${labelOf(id)} was skipped. ${reason}`),
    ...(disturbed.length > 0
      ? [`Times are too long where other programs kept the processors busy: ${disturbed.join("; ")}.`]
      : []),
    `${date}, ${processor}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GB, ${system}; ${used.join(", ")}.`,
  ];
}

/** The share of the processors' work that was not the build's, where the time says little for it. */
function describeDisturbance(summary: Summary): readonly string[] {
  const { median } = summary;
  if (!median) return [];
  const share = median.otherCpuSeconds / (median.cpuSeconds + median.otherCpuSeconds);
  return share < 0.1 ? [] : [`${nameWhole(summary)} (${Math.round(share * 100)} %)`];
}

function nameWhole({ archive, articles, id }: Summary): string {
  return `${labelOf(id)}, ${formatCount(articles)} ${archive}`;
}
