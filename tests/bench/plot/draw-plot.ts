import { CASES } from "../cases.ts";
import type { Measure } from "../measure/measure.ts";
import { formatCount } from "../report/formats.ts";
import type { Report } from "../report/report.ts";
import { type Summary, summarize } from "../report/summary.ts";
import { drawPanel, type Line, PANEL } from "./draw-panel.ts";
import { LINE_STYLES, writeStyles } from "./line-styles.ts";
import { element, escapeText } from "./svg.ts";

/** Draws time and memory against the number of articles, as SVG, archive by archive. A build that failed has no point. */
export function drawPlot(report: Report): string {
  const summaries = summarize(report).filter(({ id }) => id in LINE_STYLES);
  const rows = [...Map.groupBy(summaries, ({ archive }) => archive)].map(([archive, own]) =>
    drawArchive(archive, own),
  );
  const [width, height] = [PANEL.width * 2, PANEL.height * rows.length];
  const drawn = rows.flatMap((panels, row) =>
    panels.map((panel, column) => {
      const transform = `translate(${column * PANEL.width} ${row * PANEL.height})`;
      return element("g", { transform }, "\n", panel, "\n");
    }),
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

function drawArchive(archive: string, summaries: readonly Summary[]): readonly string[] {
  return [
    drawPanel({
      title: `Time of a build of the ${archive} archive`,
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
}

function toLines(summaries: readonly Summary[], read: (build: Measure) => number): readonly Line[] {
  return CASES.map(({ id, label }) => {
    const own = summaries.filter((one) => one.id === id);
    const failed = own.find((one) => one.failed);
    const name = label.replace(" with Pagefind", "");
    return {
      id,
      label: failed ? `${name}, fails at ${formatCount(failed.articles)}` : name,
      points: own.flatMap(({ articles, median }) => (median ? [{ x: articles, y: read(median) }] : [])),
    };
  }).filter(({ points }) => points.length > 0);
}

/** 0.1, 2, 500: as short as it can be. */
function formatStep(value: number): string {
  return String(Number(value.toPrecision(1)));
}
