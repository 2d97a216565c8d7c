import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Dice, inventEnglish, pick, rollDice, type Vocabulary } from "../invented-words.ts";
import { TRAITS, type Traits } from "./count-traits.ts";
import { type Counts, drawCounts, drawFrom, placeIn } from "./draw-counts.ts";
import { drawText, upper, writeBody } from "./write-body.ts";

/** What digital-gov is like: 1,055 articles of a real archive, 2010 to 2025. */
export const DIGITAL_GOV: Traits = TRAITS.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, "digital-gov.json"), "utf8")),
);

interface Sketch {
  readonly id: string;
  readonly year: string;
  /** Absent for an article that only points to where it stands. */
  readonly counts: Counts | undefined;
}

/** The words of which digital-gov's number of different ones comes out. */
const WORDS = 22_500;
/** Digital-gov has none left, but most archives do. */
const TAGS = 60;

/**
 * Writes an archive whose articles spread like those of digital-gov: their lengths, years, bylines, categories, links,
 * lists, headings, pictures elsewhere and raw HTML. The same options give the same bytes.
 */
export function generateRealArchive(folder: string, { articles }: { readonly articles: number }): void {
  const dice = rollDice(2013);
  const english = inventEnglish(WORDS, 2014);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const tags = Array.from({ length: TAGS }, () => drawText(english, dice, 1 + Math.floor(dice() * 2)));
  const used = { authors: new Set<string>(), categories: new Set<string>() };
  const sketches = Array.from({ length: articles }, (_, index) => sketch(index, articles, dice));

  for (const [index, one] of sketches.entries()) {
    const earlier = sketches.slice(Math.max(0, index - 300), index);
    const authors = drawIds("author", Math.ceil(articles * 0.5), drawFrom(DIGITAL_GOV.authors, dice), dice);
    const categories = drawIds("category", 47, drawFrom(DIGITAL_GOV.categories, dice), dice);
    for (const id of authors) used.authors.add(id);
    for (const id of categories) used.categories.add(id);
    const matter = [
      `title: ${JSON.stringify(upper(drawText(english, dice, 5 + Math.floor(dice() * 7))))}`,
      `summary: ${JSON.stringify(`${upper(drawText(english, dice, 20 + Math.floor(dice() * 40)))}.`)}`,
      `date: ${one.year}-${pad(1 + Math.floor(dice() * 12))}-${pad(1 + Math.floor(dice() * 28))}`,
      "series: news",
      `categories: [${categories.join(", ")}]`,
      ...(authors.length > 0 ? [`authors: [${authors.join(", ")}]`] : []),
      ...(dice() < 0.5 ? [`tags: ${JSON.stringify(drawTags(tags, dice))}`] : []),
      ...(one.counts ? [] : [`canonical: https://elsewhere.example/${one.id}`]),
    ];
    const body = one.counts
      ? `\n${writeBody(one.counts, english, dice, () => linkTo(earlier, one, dice))}\n`
      : "";
    write(`articles/${one.year}/${one.id}.md`, `---\n${matter.join("\n")}\n---\n${body}`);
  }

  write("site.yaml", SITE);
  write("series/news.md", "---\ntitle: News\n---\n");
  writeTerms(used.categories, "categories", "title", english, dice, write);
  writeTerms(used.authors, "authors", "name", english, dice, write);
}

function sketch(index: number, articles: number, dice: Dice): Sketch {
  return {
    id: `article-${index}`,
    year: yearAt((index + 0.5) / articles),
    counts: dice() < DIGITAL_GOV.withoutBody ? undefined : drawCounts(DIGITAL_GOV.counts, dice),
  };
}

/** The year in which an archive has got so far, from 0 to 1. */
function yearAt(place: number): string {
  const years = Object.keys(DIGITAL_GOV.byYear);
  return years[placeIn(Object.values(DIGITAL_GOV.byYear), place)] ?? "";
}

/** Some are busy, and most appear once or twice. */
function drawIds(name: string, size: number, count: number, dice: Dice): readonly string[] {
  const ids = new Set<string>();
  while (ids.size < Math.min(count, size)) ids.add(`${name}-${Math.floor(dice() ** 1.5 * size)}`);
  return [...ids];
}

function drawTags(tags: readonly string[], dice: Dice): readonly string[] {
  const count = 1 + Math.floor(dice() * 4);
  return [...new Set(Array.from({ length: count }, () => tags[Math.floor(dice() ** 2 * tags.length)] ?? ""))];
}

function linkTo(earlier: readonly Sketch[], from: Sketch, dice: Dice): string | undefined {
  if (earlier.length === 0) return undefined;
  const { id, year } = pick(earlier, dice);
  return year === from.year ? `./${id}.md` : `../${year}/${id}.md`;
}

function writeTerms(
  ids: ReadonlySet<string>,
  folder: string,
  key: string,
  english: Vocabulary,
  dice: Dice,
  write: (file: string, text: string) => void,
): void {
  for (const id of ids) {
    const name = drawText(english, dice, 2).split(" ").map(upper).join(" ");
    write(`${folder}/${id}.md`, `---\n${key}: ${name}\n---\n`);
  }
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

const SITE = `name: Archive of Real Shape
shortName: ARS
url: https://archive.example
language: en
timezone: America/New_York
description: Invented publications in the shape of real ones.
`;
