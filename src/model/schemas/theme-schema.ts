import * as z from "zod";
import { contrast, mixColours } from "../contrast.ts";
import { checked, text } from "./fields.ts";

/** Colours of text and of the surfaces behind it; the same as in `styles/tokens.css`. */
export const PAPERS = {
  light: { paper: "#fbfaf6", ink: "#1b1d21", quiet: "#5c6068" },
  dark: { paper: "#14161a", ink: "#e9e6df", quiet: "#a3a7ae" },
} as const;
export type Scheme = keyof typeof PAPERS;

const LEAST_CONTRAST = 4.5;

const colour = checked(
  (value) => /^#[\da-f]{6}$/i.test(value),
  "is not a colour",
  (value) => `Write it as #rrggbb, for example ${suggestColour(value) ?? "#8c2f1b"}, in quotation marks.`,
);
const colours = z.strictObject({ light: colour, dark: colour });

/** The families that Offprint brings along. */
const OWN_FAMILIES = ["Newsreader", "Public Sans"] as const;

const fontFile = checked(
  (value) => /^\/[^?#\s]+\.woff2$/.test(value),
  "is not a font file in public/",
  "Write its address in public/, for example /fonts/text.woff2; browsers load WOFF2 fastest.",
);

const weight = checked(
  (value) => /^[1-9]\d{2}( [1-9]\d{2})?$/.test(value),
  "is not a weight",
  'Write a weight such as 400, or for a variable font its range: "200 800".',
);

/** A family that Offprint brings along, or one whose files are in `public/`. */
const family = z.union([
  z.enum(OWN_FAMILIES),
  z.strictObject({
    name: text,
    files: z
      .array(
        z.strictObject({
          src: fontFile,
          weight: weight.default("400"),
          style: z.enum(["normal", "italic"]).default("normal"),
        }),
      )
      .min(1),
  }),
]);
export type Family = z.infer<typeof family>;

/** The colours and fonts of a site. Refuses colours in which text would be hard to read on a surface of the site. */
export const theme = z
  .strictObject({
    accent: colours.default({ light: "#8c2f1b", dark: "#e8957f" }),
    paper: colours.optional(),
    serif: family.optional(),
    sans: family.optional(),
  })
  .superRefine((value, context) => {
    for (const scheme of ["light", "dark"] as const) {
      const paper = value.paper?.[scheme] ?? PAPERS[scheme].paper;
      if (![paper, value.accent[scheme]].every((one) => /^#[\da-f]{6}$/i.test(one))) continue;
      const panel = toPanel(paper, scheme);
      const fault = scheme === "light" ? "is too dark for its text" : "is too light for its text";
      if (contrast(PAPERS[scheme].quiet, panel) < LEAST_CONTRAST)
        report(["paper", scheme], fault, "another paper");
      else if (contrast(value.accent[scheme], panel) < LEAST_CONTRAST)
        report(
          ["accent", scheme],
          scheme === "light" ? "is too pale on the light paper" : "is too dark on the dark paper",
          "a stronger colour",
        );

      function report(path: string[], message: string, wanted: string): void {
        const remedy = `Text needs a contrast of 4.5:1 with ${panel} (WCAG 1.4.3); choose ${wanted}.`;
        context.addIssue({ code: "custom", path, message, params: { remedy, id: "low-contrast" } });
      }
    }
  });

/** The colour of panels: that of the paper with a little of the ink in it. */
export function toPanel(paper: string, scheme: Scheme): string {
  const own = PAPERS[scheme];
  if (paper === own.paper) return scheme === "light" ? "#f2efe6" : "#1b1e23";
  return mixColours(paper, own.ink, 0.045);
}

/** Adds a missing `#`, and writes three digits as six. */
function suggestColour(written: string): string | undefined {
  const digits = /^#?([\da-f]{3}|[\da-f]{6})$/i.exec(written)?.[1];
  if (digits === undefined) return undefined;
  return `#${digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits}`;
}
