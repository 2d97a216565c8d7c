import { existsSync } from "node:fs";
import { articleSchema } from "../domain/article-schema.ts";
import { authorSchema } from "../domain/author-schema.ts";
import { type Corpus, KINDS, type Sourced } from "../domain/corpus.ts";
import type { Problem } from "../domain/problem.ts";
import { type Site, siteSchema } from "../domain/site-schema.ts";
import { categorySchema, pageSchema, seriesSchema } from "../domain/term-schemas.ts";
import { type AddressBook, assignAddresses } from "./check-addresses.ts";
import type { NamedImage } from "./check-body.ts";
import { checkIds, type KnownIds } from "./check-references.ts";
import { findContentFiles } from "./content-files.ts";
import { findFrontMatterFiles } from "./front-matter-files.ts";
import type { NamedFile } from "./named-file.ts";
import { idOf, type ReadEntry, readEntries } from "./read-entries.ts";
import { readSite } from "./read-site.ts";
import { listSiteLinks, type SiteLink } from "./site-links.ts";
import { openSourceCache } from "./source-cache.ts";
import { toArticle, toPage, toSourced } from "./to-corpus.ts";

/** A content folder, read; without a corpus where there is no such folder. */
export interface ReadResult {
  readonly corpus?: Corpus;
  readonly addresses?: AddressBook;
  /** Whether `site.yaml` is in order; the corpus has another site in its place if not. */
  readonly isSiteRead: boolean;
  /** The links of `site.yaml`. */
  readonly siteLinks: readonly SiteLink[];
  /** Files whose front matter is not in order, so that the corpus is without them. */
  readonly strays: readonly Sourced[];
  /** By file, what reads its body. */
  readonly bodies: ReadonlyMap<string, () => string>;
  /** The images that front matter names. */
  readonly images: readonly NamedImage[];
  readonly attachments: readonly NamedFile[];
  /** With `file` relative to the content folder. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Reads and checks everything in a content folder but what bodies say. */
export function readCorpus(contentDir: string, cacheDir: string): ReadResult {
  if (!existsSync(contentDir)) {
    const problem = {
      file: ".",
      line: 1,
      column: 1,
      message: "There is no such folder.",
      remedy: "Set CONTENT_DIR to a content folder.",
    };
    return {
      isSiteRead: false,
      siteLinks: [],
      strays: [],
      bodies: new Map(),
      images: [],
      attachments: [],
      problems: [problem],
      warnings: [],
    };
  }
  const found = findContentFiles(contentDir);
  const site = readSite(contentDir);
  const sources = openSourceCache(contentDir, cacheDir);
  const articles = readEntries("articles", found.files.articles, articleSchema, sources);
  const authors = readEntries("authors", found.files.authors, authorSchema, sources);
  const series = readEntries("series", found.files.series, seriesSchema, sources);
  const categories = readEntries("categories", found.files.categories, categorySchema, sources);
  const pages = readEntries("pages", found.files.pages, pageSchema, sources);
  sources.save();
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
  const warnings: Problem[] = [...found.warnings, ...read.flatMap((result) => result.warnings)];
  const entries: readonly ReadEntry<unknown>[] = read.flatMap((result) => [...result.entries]);
  const strays = read.flatMap((result) => [...result.strays]);
  const bodies = new Map([...entries, ...strays].map(({ file, readBody }) => [file, readBody]));
  const isSiteRead = "site" in site;
  if (!isSiteRead) problems.push(...site.problems);
  const { language } = isSiteRead ? site.site : PROVISIONAL_SITE;
  const { images, attachments } = named;
  const seriesTypes = new Map(series.entries.map((entry) => [entry.id, entry.matter.type]));
  const corpus: Corpus = {
    site: isSiteRead ? site.site : PROVISIONAL_SITE,
    articles: articles.entries.map((entry) => toArticle(entry, language, seriesTypes)),
    authors: authors.entries.map((entry) => ({ ...entry.matter, ...toSourced(entry, language) })),
    series: series.entries.map((entry) => ({ ...entry.matter, ...toSourced(entry, language) })),
    categories: categories.entries.map((entry) => ({ ...entry.matter, ...toSourced(entry, language) })),
    pages: pages.entries.map((entry) => toPage(entry, language)),
  };
  const documents = new Map(entries.map((entry) => [entry.file, entry.document]));
  const assigned = assignAddresses(
    corpus,
    (file, path) => documents.get(file)?.locate(path) ?? { line: 1, column: 1 },
  );
  return {
    corpus,
    isSiteRead,
    siteLinks: isSiteRead ? listSiteLinks(site) : [],
    strays: strays.map((stray) => toSourced(stray, language)),
    addresses: assigned.book,
    bodies,
    images,
    attachments,
    problems: [...problems, ...assigned.problems],
    warnings: [...warnings, ...assigned.warnings],
  };
}

/** Stands in for a `site.yaml` that cannot be read, so that the other files are checked all the same. */
const PROVISIONAL_SITE: Site = siteSchema.parse({
  name: "Site",
  shortName: "Site",
  url: "https://site.invalid",
  language: "en",
  timezone: "UTC",
  description: "Site",
});
