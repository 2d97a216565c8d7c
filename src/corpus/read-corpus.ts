import { existsSync } from "node:fs";
import { articleSchema } from "../domain/article-schema.ts";
import { authorSchema } from "../domain/author-schema.ts";
import { type Corpus, KINDS } from "../domain/corpus.ts";
import type { Problem } from "../domain/problem.ts";
import { categorySchema, pageSchema, seriesSchema } from "../domain/term-schemas.ts";
import { type AddressBook, assignAddresses } from "./check-addresses.ts";
import type { NamedImage } from "./check-body.ts";
import { checkIds, type KnownIds } from "./check-references.ts";
import { findContentFiles } from "./content-files.ts";
import { findFrontMatterFiles, type NamedAttachment } from "./front-matter-files.ts";
import { type ReadEntry, readEntries } from "./read-entries.ts";
import { readSite } from "./read-site.ts";
import { toArticle, toPage, toSourced } from "./to-corpus.ts";

/** A content folder, read; without a corpus where a file that everything hangs on is not in order. */
export interface ReadResult {
  readonly corpus?: Corpus;
  readonly addresses?: AddressBook;
  /** Bodies by file: those that have one. */
  readonly bodies: ReadonlyMap<string, string>;
  /** The images that front matter names. */
  readonly images: readonly NamedImage[];
  readonly attachments: readonly NamedAttachment[];
  /** With `file` relative to the content folder. */
  readonly problems: readonly Problem[];
}

/** Reads and checks everything in a content folder but what bodies say. */
export function readCorpus(contentDir: string): ReadResult {
  if (!existsSync(contentDir)) {
    const problem = {
      file: ".",
      line: 1,
      column: 1,
      message: "There is no such folder.",
      remedy: "Set CONTENT_DIR to a content folder.",
    };
    return { bodies: new Map(), images: [], attachments: [], problems: [problem] };
  }
  const found = findContentFiles(contentDir);
  const site = readSite(contentDir);
  const articles = readEntries(contentDir, "articles", found.files.articles, articleSchema);
  const authors = readEntries(contentDir, "authors", found.files.authors, authorSchema);
  const series = readEntries(contentDir, "series", found.files.series, seriesSchema);
  const categories = readEntries(contentDir, "categories", found.files.categories, categorySchema);
  const pages = readEntries(contentDir, "pages", found.files.pages, pageSchema);
  const known = Object.fromEntries(
    KINDS.map((kind) => [kind, new Set(found.files[kind].map(idOf))]),
  ) as unknown as KnownIds;
  const read = [articles, authors, series, categories, pages];
  const named = findFrontMatterFiles(
    contentDir,
    articles.entries,
    authors.entries,
    "site" in site ? site : undefined,
  );
  const problems: Problem[] = [
    ...found.problems,
    ...read.flatMap((result) => result.problems),
    ...articles.entries.flatMap((entry) => checkIds(entry, known)),
    ...named.problems,
  ];
  const entries: readonly ReadEntry<unknown>[] = read.flatMap((result) => [...result.entries]);
  const bodies = new Map(
    entries.filter((entry) => entry.body.trim() !== "").map((entry) => [entry.file, entry.body]),
  );
  const { images, attachments } = named;
  if ("problems" in site) return { bodies, images, attachments, problems: [...problems, ...site.problems] };

  const { language } = site.site;
  const seriesTypes = new Map(series.entries.map((entry) => [entry.id, entry.matter.type]));
  const corpus: Corpus = {
    site: site.site,
    articles: articles.entries.map((entry) => toArticle(entry, language, seriesTypes)),
    authors: authors.entries.map((entry) => ({ ...entry.matter, ...toSourced(entry, language) })),
    series: series.entries.map((entry) => ({ ...entry.matter, ...toSourced(entry, language) })),
    categories: categories.entries.map((entry) => ({ ...entry.matter, ...toSourced(entry, language) })),
    pages: pages.entries.map((entry) => toPage(entry, language)),
  };
  const documents = new Map(entries.map((entry) => [entry.file, entry.document]));
  const assigned = assignAddresses(
    corpus,
    (file, key) => documents.get(file)?.locate([key]) ?? { line: 1, column: 1 },
  );
  return {
    corpus,
    addresses: assigned.book,
    bodies,
    images,
    attachments,
    problems: [...problems, ...assigned.problems],
  };
}

function idOf(file: string): string {
  return (file.split("/").at(-1) ?? "").slice(0, -".md".length).normalize("NFC");
}
