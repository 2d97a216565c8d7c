import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";

/** What of an article with a body is counted. */
export const COUNTED = [
  "words",
  "blocks",
  "headings",
  "listItems",
  "links",
  "linksWithin",
  "images",
  "htmlTags",
] as const;

export type Counted = (typeof COUNTED)[number];

const spread = z.array(z.number()).length(101);

/** What an archive is like, in numbers: what a generator aims at, and a test compares. */
export const TRAITS = z.object({
  articles: z.number(),
  /** Shares of all articles, from 0 to 1. */
  withoutBody: z.number(),
  byYear: z.record(z.string(), z.number()),
  /** The share of articles with no author, with one, with two, and so on. */
  authors: z.array(z.number()),
  categories: z.array(z.number()),
  namedAuthors: z.number(),
  namedCategories: z.number(),
  /** For the articles that have a body: the least, then a hundredth of the way up, and so on, to the most. */
  counts: z.record(z.enum(COUNTED), spread),
  /** Shares of the articles that have a body. */
  withTable: z.number(),
  withQuotation: z.number(),
  withEntity: z.number(),
  /** How many words there are in all texts together, and how many different ones. */
  totalWords: z.number(),
  differentWords: z.number(),
});

export type Traits = z.infer<typeof TRAITS>;

interface Facts {
  readonly year: string;
  readonly authors: readonly string[];
  readonly categories: readonly string[];
  readonly text: string;
}

const PATTERNS: Readonly<Record<Exclude<Counted, "words">, RegExp>> = {
  blocks: /(?<=^|\n\s*\n)\s*\S/g,
  headings: /^#{2,6} |<h[1-6]/gm,
  listItems: /^\s*(?:[-*+]|\d+\.)\s/gm,
  links: /(?<!!)\[[^\]]*\]\(|<a\s/g,
  linksWithin: /\]\(\.\.?\/[^)]*\.md/g,
  images: /!\[|<img\s/g,
  htmlTags: /<[a-z][^>]*>/gi,
};

/** Counts what is in the articles of a content folder. */
export function countTraits(contentDir: string): Traits {
  const folder = join(contentDir, "articles");
  const all = globSync("**/*.md", { cwd: folder })
    .toSorted()
    .map((file) => readFacts(readFileSync(join(folder, file), "utf8")));
  const texts = all.map(({ text }) => text).filter((text) => text.trim() !== "");
  const share = (some: readonly unknown[], of: readonly unknown[]) => round(some.length / of.length);
  const words = texts.map(wordsIn);
  return {
    articles: all.length,
    withoutBody: round(1 - texts.length / all.length),
    byYear: Object.fromEntries(
      [...Map.groupBy(all, ({ year }) => year)]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([year, some]) => [year, share(some, all)]),
    ),
    authors: shareByCount(all.map(({ authors }) => authors.length)),
    categories: shareByCount(all.map(({ categories }) => categories.length)),
    namedAuthors: new Set(all.flatMap(({ authors }) => authors)).size,
    namedCategories: new Set(all.flatMap(({ categories }) => categories)).size,
    counts: Object.fromEntries(
      COUNTED.map((name) => [
        name,
        toSpread(
          name === "words"
            ? words.map(({ length }) => length)
            : texts.map((text) => text.match(PATTERNS[name])?.length ?? 0),
        ),
      ]),
    ) as Traits["counts"],
    withTable: share(
      texts.filter((text) => /<table|^\|.*\|\s*$/im.test(text)),
      texts,
    ),
    withQuotation: share(
      texts.filter((text) => /^> |<blockquote/m.test(text)),
      texts,
    ),
    withEntity: share(
      texts.filter((text) => /&#?\w+;/.test(text)),
      texts,
    ),
    totalWords: words.reduce((sum, { length }) => sum + length, 0),
    differentWords: new Set(words.flat().map((word) => word.toLowerCase())).size,
  };
}

function readFacts(source: string): Facts {
  const [, head = "", text = ""] = /^---\n(.*?)\n---\n?(.*)$/s.exec(source) ?? [];
  const matter = parse(head, { schema: "failsafe" }) as Record<string, unknown>;
  return {
    year: String(matter.date).slice(0, 4),
    authors: (matter.authors ?? []) as readonly string[],
    categories: (matter.categories ?? []) as readonly string[],
    text,
  };
}

/** The words that a reader sees. */
function wordsIn(text: string): readonly string[] {
  const shown = text.replaceAll(/<[^>]*>|\]\([^)]*\)/g, " ").replaceAll(/&#?\w+;/g, "’");
  return shown.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
}

function shareByCount(counts: readonly number[]): readonly number[] & number[] {
  const shares = Array.from({ length: Math.max(...counts) + 1 }, () => 0);
  for (const count of counts) shares[count] = (shares[count] ?? 0) + 1;
  return shares.map((share) => round(share / counts.length));
}

function toSpread(counts: readonly number[]): number[] {
  const sorted = counts.toSorted((a, b) => a - b);
  return Array.from(
    { length: 101 },
    (_, step) => sorted[Math.round((step / 100) * (sorted.length - 1))] ?? 0,
  );
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000;
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (!folder) throw new Error("Name a content folder.");
  process.stdout.write(`${JSON.stringify(countTraits(folder))}\n`);
}
