import { logScale, spreadApart, stepsAround } from "./scale.ts";
import { element, text } from "./svg.ts";

export interface Line {
  /** Names its style. */
  readonly id: string;
  readonly label: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

export interface Panel {
  readonly title: string;
  readonly lines: readonly Line[];
  readonly writeX: (value: number) => string;
  readonly writeY: (value: number) => string;
}

export const PANEL = { width: 450, height: 400 };

const PLOT = { left: 58, right: 275, top: 44, bottom: 350 };
const LABEL_GAP = 15;

/** One plot, both axes logarithmic, with the name of each line at its end. */
export function drawPanel({ title, lines, writeX, writeY }: Panel): string {
  const points = lines.flatMap((line) => line.points);
  const sizes = [...new Set(points.map(({ x }) => x))].toSorted((a, b) => a - b);
  const [least = 1, most = 1] = [sizes[0], sizes.at(-1)];
  const steps = stepsAround(points.map(({ y }) => y));
  // A single size has no width of its own.
  const margin = least === most ? 2 : 1.15;
  const x = logScale([least / margin, most * margin], [PLOT.left, PLOT.right]);
  const y = logScale([steps[0] ?? 1, steps.at(-1) ?? 10], [PLOT.bottom, PLOT.top]);
  return [
    text(PLOT.left, 22, title, { class: "title" }),
    ...steps.flatMap((step) => drawStep(y(step), writeY(step))),
    ...sizes.map((size) => text(x(size), PLOT.bottom + 20, writeX(size), { "text-anchor": "middle" })),
    text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 40, "articles", { "text-anchor": "middle" }),
    ...drawLines(lines, x, y),
  ].join("\n");
}

function drawStep(y: number, words: string): readonly string[] {
  return [
    element("line", { class: "rule", x1: PLOT.left, x2: PLOT.right, y1: y, y2: y }),
    text(PLOT.left - 8, y + 4, words, { "text-anchor": "end" }),
  ];
}

function drawLines(
  lines: readonly Line[],
  x: (value: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const placed = lines.map((line) => line.points.map((point) => [x(point.x), y(point.y)] as const));
  const ends = placed.map((points) => points.at(-1) ?? ([PLOT.right, PLOT.bottom] as const));
  const heights = spreadApart(
    ends.map(([, height]) => height),
    LABEL_GAP,
    PLOT.bottom,
  );
  return lines.map(({ id, label }, index) => {
    const points = placed[index] ?? [];
    const [endX, endY] = ends[index] ?? [0, 0];
    const height = heights[index] ?? endY;
    return element(
      "g",
      { class: id },
      element("polyline", { points: points.map(([a, b]) => `${a.toFixed(1)},${b.toFixed(1)}`).join(" ") }),
      ...points.map(([cx, cy]) => element("circle", { cx, cy, r: 3 })),
      element("line", { class: "leader", x1: endX + 5, y1: endY, x2: PLOT.right + 14, y2: height }),
      text(PLOT.right + 18, height + 4, label, { class: "label" }),
    );
  });
}
