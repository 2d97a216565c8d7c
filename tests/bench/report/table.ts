import { labelOf } from "../cases.ts";
import type { Report } from "./report.ts";
import { type Summary, summarize } from "./summary.ts";

const HEADINGS = [
  "articles",
  "build",
  "time",
  "× Hugo",
  "CPU time",
  "× Hugo",
  "memory",
  "× Hugo",
  "largest process",
  "files",
  "size",
];

/** Columns whose cells are text, and stand left. */
const WORDS = new Set(["build"]);

export function drawPlainTable(report: Report): string {
  const rows = [HEADINGS, ...summarize(report).map(toRow)];
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => {
        const width = widths[column] ?? 0;
        return WORDS.has(HEADINGS[column] ?? "") ? cell.padEnd(width) : cell.padStart(width);
      })
      .join("  ")
      .trimEnd(),
  );
  return [...lines, "", ...listNotes(report)].join("\n");
}

export function drawMarkdownTable(report: Report): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = HEADINGS.map((heading) => (WORDS.has(heading) ? "---" : "---:"));
  const rows = summarize(report).map((summary) => line(toRow(summary)));
  return `${[line(HEADINGS), line(rule), ...rows, "", listNotes(report).join("\n\n")].join("\n")}\n`;
}

function toRow({ articles, id, median, timesYardstick }: Summary): readonly string[] {
  const name = [formatCount(articles), labelOf(id)];
  if (!median) return [...name, "failed", ...HEADINGS.slice(3).map(() => "")];
  return [
    ...name,
    formatSeconds(median.seconds),
    formatTimes(timesYardstick?.seconds),
    formatSeconds(median.cpuSeconds),
    formatTimes(timesYardstick?.cpuSeconds),
    formatMemory(median.memory),
    formatTimes(timesYardstick?.memory),
    formatMemory(median.largestProcess),
    formatCount(median.files),
    `${Math.round(median.bytes / 1e6)} MB`,
  ];
}

/** What was measured with what, and what failed or was skipped. */
function listNotes(report: Report): readonly string[] {
  const { machine, versions, date, skipped } = report;
  const failures = summarize(report).flatMap(({ articles, id, failed }) =>
    failed ? [`${labelOf(id)} failed at ${formatCount(articles)} articles: ${failed}.`] : [],
  );
  const used = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  const disturbed = listDisturbed(report);
  const { processor, cores, memory, system } = machine;
  return [
    ...failures,
    ...Object.entries(skipped).map(([id, reason]) => `${labelOf(id)} was skipped. ${reason}`),
    ...(disturbed.length > 0
      ? [`Times are too long where other programs kept the processors busy: ${disturbed.join(", ")}.`]
      : []),
    `${date}, ${processor}, ${cores} cores, ${Math.round(memory / 2 ** 30)} GB, ${system}; ${used.join(", ")}.`,
  ];
}

/** The builds whose time says little, each with the share of the processors' work that was not theirs. */
function listDisturbed(report: Report): readonly string[] {
  return summarize(report).flatMap(({ articles, id, median }) => {
    if (!median) return [];
    const share = median.otherCpuSeconds / (median.cpuSeconds + median.otherCpuSeconds);
    if (share < 0.1) return [];
    return [`${labelOf(id)} at ${formatCount(articles)} articles (${Math.round(share * 100)} %)`];
  });
}

export function formatSeconds(seconds: number): string {
  return `${seconds < 100 ? seconds.toFixed(1) : Math.round(seconds)} s`;
}

export function formatMemory(bytes: number): string {
  return `${(bytes / 1e9).toFixed(2)} GB`;
}

export function formatCount(count: number): string {
  return Math.round(count).toLocaleString("en");
}

function formatTimes(times: number | undefined): string {
  return times === undefined ? "" : times.toFixed(2);
}
