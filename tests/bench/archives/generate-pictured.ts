import { globSync, readFileSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { generateArchive } from "../generate-archive.ts";
import { inventEnglish, rollDice } from "../invented-words.ts";
import { drawChart } from "./draw-chart.ts";
import { paintPhotograph } from "./paint-photograph.ts";
import { drawText } from "./write-body.ts";
import { REPORT_LINES, writeReport } from "./write-report.ts";

const WORDS_A_LINE = 11;
/** How many pictures are made at a time. */
const AT_ONCE = 4;

/**
 * Writes the invented archive with a cover at every third article, a chart in every fifth and a report of 30 pages at
 * every tenth, each unlike all others. The same number of articles gives the same bytes.
 */
export async function generatePicturedArchive(folder: string, articles: number): Promise<void> {
  generateArchive(folder, { articles });
  const english = inventEnglish(20_000, 3);
  const work: (() => Promise<void>)[] = [];
  for (const path of globSync("articles/*/*.md", { cwd: folder }).toSorted()) {
    const file = join(folder, path);
    const id = basename(path, ".md");
    const index = Number(/\d+$/.exec(id)?.[0]);
    const beside = (name: string) => join(dirname(file), `${id}-${name}`);
    const matter: string[] = [];
    if (index % 3 === 0) {
      matter.push(`cover: { src: ./${id}-cover.jpg, alt: Landscape ${index + 1} }`);
      work.push(() => paintPhotograph(beside("cover.jpg"), index));
    }
    if (index % 5 === 0) work.push(() => drawChart(beside("figure.png"), index));
    if (index % 10 === 0) {
      matter.push(`attachments: [{ file: ./${id}-report.pdf, title: The whole report }]`);
      const dice = rollDice(index + 1);
      const lines = Array.from({ length: REPORT_LINES }, () => drawText(english, dice, WORDS_A_LINE));
      writeFileSync(beside("report.pdf"), writeReport(lines));
    }
    const figure = index % 5 === 0 ? `![Numbers of the years](./${id}-figure.png "Figure ${index}")\n\n` : "";
    const text = readFileSync(file, "utf8");
    writeFileSync(file, text.replace("\n---\n\n", `\n${[...matter, "---"].join("\n")}\n\n${figure}`));
  }
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (let job = work.pop(); job; job = work.pop()) await job();
    }),
  );
}
