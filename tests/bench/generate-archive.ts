import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { type Dice, inventEnglish, inventKorean, pick, rollDice, type Vocabulary } from "./invented-words.ts";

export interface ArchiveOptions {
  readonly articles: number;
  /** The share of Korean articles, from 0 to 1. */
  readonly korean?: number;
  readonly seed?: number;
}

interface Sketch {
  readonly id: string;
  readonly date: string;
  readonly file: string;
  readonly isKorean: boolean;
}

const [FIRST_YEAR, LAST_YEAR] = [1998, 2026];
const COUNTS = { authors: 400, categories: 40, series: 6 };
const PARAGRAPHS = 14;
const SENTENCES = 5;
const TYPES = ["article", "commentary", "brief", "report", "working-paper", "transcript"];

/**
 * Writes an archive of articles with headings, tables, footnotes and links to each other. An article has about 1,140
 * words, distributed by Zipf's law. The same options give the same bytes.
 */
export function generateArchive(folder: string, { articles, korean = 0.1, seed = 1 }: ArchiveOptions): void {
  const dice = rollDice(seed);
  const english = inventEnglish(30_000, seed + 1);
  const hangul = inventKorean(12_000, seed + 2);
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  write("site.yaml", SITE);
  for (let index = 0; index < COUNTS.series; index++)
    write(`series/series-${index}.md`, term(title(english, dice, 2), title(hangul, dice, 2)));
  for (let index = 0; index < COUNTS.categories; index++)
    write(`categories/category-${index}.md`, term(title(english, dice, 2), title(hangul, dice, 1)));
  for (let index = 0; index < COUNTS.authors; index++)
    write(`authors/author-${index}.md`, `---\nname: ${title(english, dice, 2)} ${index}\n---\n`);

  const sketches = Array.from({ length: articles }, (_, index) => sketch(index, articles, korean, dice));
  for (const [index, one] of sketches.entries()) {
    const earlier = sketches
      .slice(Math.max(0, index - 500), index)
      .filter(({ isKorean }) => isKorean === one.isKorean);
    write(one.file, article(one, earlier, one.isKorean ? hangul : english, dice));
  }
}

function sketch(index: number, articles: number, korean: number, dice: Dice): Sketch {
  const year = FIRST_YEAR + Math.floor((index / articles) * (LAST_YEAR - FIRST_YEAR + 1));
  const month = 1 + Math.floor(dice() * 10);
  const date = `${year}-${pad(month)}-${pad(1 + Math.floor(dice() * 28))}`;
  const isKorean = dice() < korean;
  const id = `${isKorean ? "글" : "article"}-${index}`;
  return { id, date, file: `articles/${year}/${id}.md`, isKorean };
}

function article(
  { date, file, isKorean }: Sketch,
  earlier: readonly Sketch[],
  vocabulary: Vocabulary,
  dice: Dice,
): string {
  // An article repeats the words of its subject, as real ones do.
  const subject = Array.from({ length: 12 }, () => vocabulary.drawRare(dice));
  const word = () => (dice() < 0.06 ? pick(subject, dice) : vocabulary.draw(dice));
  const sentence = () => `${upper(Array.from({ length: 10 + Math.floor(dice() * 13) }, word).join(" "))}.`;
  const blocks: string[] = [];
  const notes: string[] = [];
  for (let index = 0; index < PARAGRAPHS; index++) {
    if (index % 4 === 3)
      blocks.push(`## ${upper(Array.from({ length: 4 }, () => vocabulary.drawRare(dice)).join(" "))}`);
    const sentences = Array.from({ length: SENTENCES }, sentence);
    if (earlier.length > 0 && dice() < 0.15)
      sentences.push(`[${word()} ${word()}](${linkTo(pick(earlier, dice), file)}).`);
    if (dice() < 0.1) {
      notes.push(`[^${notes.length + 1}]: ${sentence()}`);
      sentences.push(`${upper(word())}.[^${notes.length}]`);
    }
    blocks.push(sentences.join(" "));
    if (index === 6 && dice() < 0.2) blocks.push(table(word, dice));
  }
  const matter = [
    `title: ${JSON.stringify(title(vocabulary, dice, 4, subject))}`,
    `date: ${date}`,
    `authors: [${sample("author", COUNTS.authors, 1 + Math.floor(dice() * 2.3), dice)}]`,
    `categories: [${sample("category", COUNTS.categories, 1 + Math.floor(dice() * 2.5), dice)}]`,
    `type: ${pick(TYPES, dice)}`,
    ...(dice() < 0.8 ? [`series: series-${Math.floor(dice() * COUNTS.series)}`] : []),
    ...(isKorean ? ["lang: ko"] : []),
  ];
  return `---\n${matter.join("\n")}\n---\n\n${[...blocks, ...notes].join("\n\n")}\n`;
}

/** A title of a few words, some of them from the article's subject. */
function title(vocabulary: Vocabulary, dice: Dice, length: number, subject: readonly string[] = []): string {
  const own = Array.from({ length }, () => vocabulary.drawRare(dice));
  return [...own, ...subject.slice(0, 3)].map(upper).join(" ");
}

function table(word: () => string, dice: Dice): string {
  const row = () => `| ${word()} | ${Math.floor(dice() * 1000)} | ${(dice() * 100).toFixed(1)} |`;
  return [
    `| ${word()} | ${word()} | ${word()} |`,
    "| --- | --- | --- |",
    ...Array.from({ length: 6 }, row),
  ].join("\n");
}

function linkTo(other: Sketch, from: string): string {
  return from.startsWith(dirname(other.file))
    ? `./${other.id}.md`
    : `../${other.date.slice(0, 4)}/${other.id}.md`;
}

function sample(name: string, size: number, count: number, dice: Dice): string {
  return [...new Set(Array.from({ length: count }, () => `${name}-${Math.floor(dice() ** 2 * size)}`))].join(
    ", ",
  );
}

function term(english: string, korean: string): string {
  return `---\ntitle: ${english}\ntranslations:\n  ko:\n    title: ${korean}\n---\n`;
}

function upper(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

const SITE = `name: Invented Archive
shortName: IA
url: https://archive.example
language: en
timezone: Asia/Seoul
description: An archive of invented publications.
`;

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { articles: { type: "string" }, korean: { type: "string" }, seed: { type: "string" } },
  });
  const [folder] = positionals;
  if (!folder)
    throw new Error("Name a folder: generate-archive.ts --articles 6325 --korean 0.1 --seed 1 FOLDER");
  generateArchive(folder, {
    articles: Number(values.articles ?? 6325),
    korean: Number(values.korean ?? 0.1),
    seed: Number(values.seed ?? 1),
  });
}
