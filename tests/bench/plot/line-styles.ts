import { CASES, type ChangeName } from "../cases.ts";
import type { ContenderName } from "../contenders/open-contenders.ts";

/** How the line of a case looks: a hue for each generator, a dash for each kind of build. */
export interface LineStyle {
  readonly light: string;
  readonly dark: string;
  readonly dash: string;
  readonly width: number;
}

const HUES: Readonly<Record<ContenderName, Pick<LineStyle, "light" | "dark" | "width">>> = {
  offprint: { light: "#0a5c8f", dark: "#6cc0f5", width: 2.25 },
  hugo: { light: "#b1275c", dark: "#ff8ab0", width: 1.75 },
  eleventy: { light: "#7a5b00", dark: "#e0b84a", width: 1.75 },
  astro: { light: "#6a3fb0", dark: "#c2a3ff", width: 1.75 },
};

/** The changes that a plot shows; more lines would hide one another. */
const DASHES: Readonly<Partial<Record<ChangeName, string>>> = {
  cold: "none",
  addition: "7 3",
  edit: "4 3",
  "edit-old": "8 3",
  unchanged: "1.5 3",
};

export const LINE_STYLES: Readonly<Record<string, LineStyle>> = Object.fromEntries(
  CASES.flatMap(({ id, contender, change }) => {
    const dash = DASHES[change];
    return dash ? [[id, { ...HUES[contender], dash }]] : [];
  }),
);

/** The style sheet of the plot, for readers who like it light and those who like it dark. */
export function writeStyles(): string {
  const rules = Object.entries(LINE_STYLES).map(([id, { light, dash, width }]) => {
    return `.${id}{--hue:${light}}.${id} polyline{stroke-dasharray:${dash};stroke-width:${width}}`;
  });
  const dark = Object.entries(LINE_STYLES).map(([id, style]) => `.${id}{--hue:${style.dark}}`);
  return [
    ":root{--paper:#fff;--ink:#1c1c1c;--soft:#595959;--rule:#e2e2e2}",
    "text{font:12px system-ui,sans-serif;fill:var(--soft)}",
    ".title{font-size:14px;font-weight:600;fill:var(--ink)}",
    ".label{fill:var(--hue)}",
    ".paper{fill:var(--paper)}",
    ".rule{stroke:var(--rule)}",
    "polyline{fill:none;stroke:var(--hue);stroke-linejoin:round}",
    "circle{fill:var(--hue)}",
    ".leader{stroke:var(--hue);stroke-width:0.75;stroke-opacity:0.6}",
    ...rules,
    `@media (prefers-color-scheme:dark){:root{--paper:#16181b;--ink:#f0f0f0;--soft:#b4b4b4;--rule:#383b40}${dark.join("")}}`,
  ].join("\n");
}
