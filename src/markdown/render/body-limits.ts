import type { RenderedBody } from "../../model/body.ts";
import type { ProblemId } from "../../model/problem-kinds/problem-kinds.ts";
import type { Site } from "../../model/schemas/site-schema.ts";

/** What one body may cost. `budgets` in `site.yaml` can change it. */
export interface BodyLimits {
  /** Kilobytes (1,000 bytes) of Markdown. */
  readonly kilobytes: number;
  /** Seconds in the thread that renders it. */
  readonly seconds: number;
}

export function bodyLimitsOf({ budgets }: Pick<Site, "budgets">): BodyLimits {
  return { kilobytes: budgets.bodyKilobytes, seconds: budgets.bodySeconds };
}

/** The largest heap of a rendering thread, in megabytes. */
export const HEAP_MB = 900;

/** A body of more characters may be costly, so it is rendered in a thread that can be stopped. */
const LONGEST_LIGHT = 30_000;

export function isHeavy(markdown: string): boolean {
  return markdown.length > LONGEST_LIGHT;
}

/** A body with a problem in place of one that is too long; undefined for one that is not. */
export function refuseLength(markdown: string, { kilobytes }: BodyLimits): RenderedBody | undefined {
  if (markdown.length * 3 <= kilobytes * 1000) return undefined;
  const length = Buffer.byteLength(markdown) / 1000;
  if (length <= kilobytes) return undefined;
  return failedBody(
    "long-body",
    `The body is ${inWhole(length)} kB long, and its budget is ${inWhole(kilobytes)} kB.`,
    "Split it into several articles, move data into a file and link to it, or raise budgets.bodyKilobytes in site.yaml.",
  );
}

/** A body with a problem in place of one whose rendering was stopped. */
export function stoppedBody(reason: "time" | "memory", { seconds }: BodyLimits): RenderedBody {
  return failedBody(
    "costly-body",
    reason === "time"
      ? `The body takes more than ${seconds} s to render.`
      : `The body takes more than ${HEAP_MB} MB of memory to render.`,
    "Look for a very long table or list, deep nesting or thousands of brackets, asterisks or tags in one paragraph, " +
      `and shorten it${reason === "time" ? "; or raise budgets.bodySeconds in site.yaml" : " or split it into several articles"}.`,
  );
}

/** An empty body with a problem, in place of one that could not be rendered. */
export function failedBody(id: ProblemId, message: string, remedy: string): RenderedBody {
  return {
    html: "",
    headings: [],
    anchors: [],
    links: [],
    images: [],
    excerpt: "",
    remarks: [{ line: 1, column: 1, id, message, remedy }],
  };
}

function inWhole(count: number): string {
  return Math.ceil(count).toLocaleString("en-US");
}
