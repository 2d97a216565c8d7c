import { labelOf } from "../cases.ts";
import { formatCount, formatMemory, formatSeconds, formatSize } from "./formats.ts";
import { listNotes } from "./list-notes.ts";
import type { Report } from "./report.ts";
import { type Summary, summarize } from "./summary.ts";
import { drawMarkdownTable, drawPlainTable, type Table } from "./table.ts";

export function drawPlain(report: Report): string {
  const tables = drawTables(report).map(drawPlainTable);
  return [...tables, listNotes(report).join("\n")].join("\n\n");
}

export function drawMarkdown(report: Report): string {
  const tables = drawTables(report).map(drawMarkdownTable);
  return `${["# What the benchmark measured", ...tables, ...listNotes(report)].join("\n\n")}\n`;
}

function drawTables(report: Report): readonly Table[] {
  const summaries = summarize(report);
  const builds = {
    headings: [
      "archive",
      "build",
      "articles",
      "time",
      "× Hugo",
      "CPU time",
      "× Hugo",
      "memory",
      "× Hugo",
      "largest process",
      "files",
      "size",
    ],
    words: 2,
    rows: summaries.map(toBuildRow),
  };
  const caches = {
    headings: ["archive", "build", "articles", "cache files", "size", "packed", "time to pack", "to unpack"],
    words: 2,
    rows: summaries.flatMap(toCacheRows),
  };
  return [builds, caches].filter(({ rows }) => rows.length > 0);
}

function toBuildRow(summary: Summary): readonly string[] {
  const { median, timesYardstick } = summary;
  if (!median) return [...nameOf(summary), "failed", ...Array.from({ length: 8 }, () => "")];
  return [
    ...nameOf(summary),
    formatSeconds(median.seconds),
    formatTimes(timesYardstick?.seconds),
    formatSeconds(median.cpuSeconds),
    formatTimes(timesYardstick?.cpuSeconds),
    formatMemory(median.memory),
    formatTimes(timesYardstick?.memory),
    formatMemory(median.largestProcess),
    formatCount(median.files),
    formatSize(median.bytes),
  ];
}

function toCacheRows(summary: Summary): readonly (readonly string[])[] {
  const cache = summary.median?.cache;
  if (!cache) return [];
  return [
    [
      ...nameOf(summary),
      formatCount(cache.files),
      formatSize(cache.bytes),
      formatSize(cache.packedBytes),
      formatSeconds(cache.packSeconds),
      formatSeconds(cache.unpackSeconds),
    ],
  ];
}

function nameOf({ archive, articles, id }: Summary): readonly string[] {
  return [archive, labelOf(id), formatCount(articles)];
}

function formatTimes(times: number | undefined): string {
  return times === undefined ? "" : times.toFixed(2);
}
