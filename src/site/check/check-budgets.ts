import type { Problem } from "../../model/problem.ts";
import type { ProblemId } from "../../model/problem-kinds/problem-kinds.ts";
import type { Site } from "../../model/schemas/site-schema.ts";

/** What a finished site weighs. */
export interface SiteWeight {
  readonly publications: number;
  readonly files: number;
  readonly bytes: number;
  readonly indexBytes: number;
  readonly pages: readonly { readonly file: string; readonly bytes: number }[];
}

/** Smaller sites have more files a publication, since they need as many fonts, styles and lists as large ones. */
const FEWEST_PUBLICATIONS = 1000;
const MOST_NAMED = 5;
const KILOBYTE = 1000;

/** Warns where a site is over the budgets of `site.yaml`. */
export function checkBudgets(weight: SiteWeight, { budgets }: Pick<Site, "budgets">): readonly Problem[] {
  const { publications, files, indexBytes, pages } = weight;
  const over: Problem[] = [];
  const add = (id: ProblemId, message: string, remedy: string) =>
    over.push({ file: "site.yaml", line: 1, column: 1, id, message, remedy });

  const heavy = pages
    .filter(({ file, bytes }) => file.endsWith(".html") && bytes > budgets.pageKilobytes * KILOBYTE)
    .toSorted((a, b) => b.bytes - a.bytes);
  if (heavy.length > 0) {
    const named = heavy.slice(0, MOST_NAMED).map(({ file, bytes }) => `${file} (${inKilobytes(bytes)} kB)`);
    const rest = heavy.length > MOST_NAMED ? ` and ${heavy.length - MOST_NAMED} more` : "";
    add(
      "heavy-page",
      `Pages weigh more than the budget of ${budgets.pageKilobytes} kB: ${named.join(", ")}${rest}.`,
      "Shorten them, or raise budgets.pageKilobytes.",
    );
  }
  if (publications >= FEWEST_PUBLICATIONS && files > budgets.filesPerPublication * publications) {
    add(
      "many-files",
      `The site has ${(files / publications).toFixed(2)} files a publication, and its budget is ${budgets.filesPerPublication}.`,
      "Hosts limit the number of files: remove some beside the pages, or raise budgets.filesPerPublication.",
    );
  }
  const index = indexBytes / Math.max(1, publications);
  if (publications >= FEWEST_PUBLICATIONS && index > budgets.indexKilobytesPerPublication * KILOBYTE) {
    add(
      "heavy-index",
      `The search index has ${inKilobytes(index)} kB a publication, and its budget is ${budgets.indexKilobytesPerPublication} kB.`,
      "Long attachments are the likeliest reason: shorten them, or raise budgets.indexKilobytesPerPublication.",
    );
  }
  return over;
}

function inKilobytes(bytes: number): string {
  return (bytes / KILOBYTE).toFixed(0);
}
