import { CASES } from "../cases.ts";
import type { Measure } from "../measure/measure.ts";
import type { Report } from "../report/report.ts";
import { type Summary, summarize } from "../report/summary.ts";
import { formatCount } from "../report/table.ts";
import { drawPanel, type Line, PANEL } from "./draw-panel.ts";
import { writeStyles } from "./line-styles.ts";
import { element, escapeText } from "./svg.ts";

/** Draws time and memory against the number of articles, as SVG. A build that failed has no point. */
export function drawPlot(report: Report): string {
  const summaries = summarize(report);
  const panels = [
    drawPanel({
      title: "Time of a build, search included",
      lines: toLines(summaries, (build) => build.seconds),
      writeX: formatCount,
      writeY: (seconds) => `${formatStep(seconds)} s`,
    }),
    drawPanel({
      title: "Memory, all processes together",
      lines: toLines(summaries, (build) => build.memory / 1e9),
      writeX: formatCount,
      writeY: (gigabytes) => `${formatStep(gigabytes)} GB`,
    }),
  ];
  const [width, height] = [PANEL.width * panels.length, PANEL.height];
  const drawn = panels.map((panel, index) =>
    element("g", { transform: `translate(${index * PANEL.width} 0)` }, "\n", panel, "\n"),
  );
  return `${element(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", viewBox: `0 0 ${width} ${height}`, width, height, role: "img" },
    "\n",
    element("title", {}, escapeText("Time and memory of builds against the number of articles")),
    `\n<style>\n${writeStyles()}\n</style>\n`,
    element("rect", { class: "paper", width, height, rx: 6 }),
    "\n",
    drawn.join("\n"),
    "\n",
  )}\n`;
}

function toLines(summaries: readonly Summary[], read: (build: Measure) => number): readonly Line[] {
  return CASES.map(({ id, shortLabel }) => {
    const own = summaries.filter((one) => one.id === id);
    const failed = own.find((one) => one.failed);
    return {
      id,
      label: failed ? `${shortLabel}, fails at ${formatCount(failed.articles)}` : shortLabel,
      points: own.flatMap(({ articles, median }) => (median ? [{ x: articles, y: read(median) }] : [])),
    };
  }).filter(({ points }) => points.length > 0);
}

/** 0.1, 2, 500: as short as it can be. */
function formatStep(value: number): string {
  return String(Number(value.toPrecision(1)));
}
