import { statSync } from "node:fs";
import { type Corpus, KINDS, type Kind, type Sourced } from "../model/corpus.ts";
import type { DateText } from "../model/language/dates.ts";
import type { Problem } from "../model/problem.ts";
import { articleSchema } from "../model/schemas/article-schema.ts";
import { authorSchema } from "../model/schemas/author-schema.ts";
import { categorySchema, pageSchema, seriesSchema } from "../model/schemas/term-schemas.ts";
import { type BodyHolder, checkHasBody } from "./bodies/check-has-body.ts";
import { findContentFiles } from "./files/find-content-files.ts";
import type { NamedFile, NamedImage } from "./files/named-file.ts";
import { spellArticle, spellAuthor, spellFiles, spellSite } from "./files/spell-files.ts";
import { findFuture } from "./front-matter/check-article.ts";
import { checkFrontMatter } from "./front-matter/check-front-matter.ts";
import type { ContentFile } from "./front-matter/content-file.ts";
import { type AssignedAddresses, assignAddresses } from "./links/assign-addresses.ts";
import { listSiteLinks, type SiteLink } from "./links/site-links.ts";
import { type ReadEntries, readEntries, type Stray } from "./read-entries.ts";
import { readSite } from "./read-site.ts";
import { openSourceCache } from "./sources/source-cache.ts";
import { toArticle, toPage, toSourced, withStrays } from "./to-corpus.ts";

/** What a content folder holds. Without such a folder there is no corpus. */
export interface ReadResult {
  readonly corpus?: Corpus;
  /** The corpus with invalid files too, as far as their addresses are known. */
  readonly everything?: Corpus;
  readonly addresses?: AssignedAddresses;
  /** Whether `site.yaml` is valid. If not, the corpus has placeholders for the invalid values. */
  readonly isSiteRead: boolean;
  /** The links of `site.yaml`. */
  readonly siteLinks: readonly SiteLink[];
  /** Files with invalid front matter, which are not in the corpus. */
  readonly strays: readonly Sourced[];
  /** A function for each file that reads its body. */
  readonly bodies: ReadonlyMap<string, () => string>;
  /** The images that front matter names. */
  readonly images: readonly NamedImage[];
  readonly attachments: readonly NamedFile[];
  /** Files in the folders of articles, authors and so on that are not Markdown. */
  readonly others: readonly string[];
  /** Their `file` is relative to the content folder. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** Warns of revisions and corrections dated after a minute of the site's clock. */
  readonly findFuture: (now: DateText) => readonly Problem[];
}

/** Reads and checks everything in a content folder except the text of bodies. */
export function readCorpus(contentDir: string, cacheDir: string): ReadResult {
  const stat = statSync(contentDir, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) {
    const problem: Problem = {
      file: ".",
      line: 1,
      column: 1,
      id: stat ? "not-a-folder" : "no-content-folder",
      message: stat ? "This is a file, but has to be a folder." : "There is no such folder.",
      remedy: "Set CONTENT_DIR to a content folder.",
    };
    return {
      isSiteRead: false,
      siteLinks: [],
      strays: [],
      bodies: new Map(),
      images: [],
      attachments: [],
      others: [],
      problems: [problem],
      warnings: [],
      findFuture: () => [],
    };
  }
  const found = findContentFiles(contentDir);
  const site = spellSite(contentDir, readSite(contentDir));
  const sources = openSourceCache(contentDir, cacheDir);
  const articles = spellFiles(
    contentDir,
    readEntries("articles", found.files.articles, articleSchema, sources),
    spellArticle,
  );
  const authors = spellFiles(
    contentDir,
    readEntries("authors", found.files.authors, authorSchema, sources),
    spellAuthor,
  );
  const series = readEntries("series", found.files.series, seriesSchema, sources);
  const categories = readEntries("categories", found.files.categories, categorySchema, sources);
  const pages = readEntries("pages", found.files.pages, pageSchema, sources);
  sources.save();
  const read = { articles, authors, series, categories, pages };
  const all = KINDS.map((kind) => read[kind]);
  const files = KINDS.flatMap((kind) => listFiles(kind, read[kind]));
  const matter = checkFrontMatter(contentDir, site, files, found.files);
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
  const documents = new Map(files.map(({ file, document }) => [file, document]));
  const everything = withStrays(corpus, read);
  const assigned = assignAddresses(
    everything,
    (file, path) => documents.get(file)?.locate(path) ?? { line: 1, column: 1 },
  );
  const strays = all.flatMap((result) => [...result.strays]);
  const bodies = [...all.flatMap((result) => [...result.entries]), ...strays];
  return {
    corpus,
    everything,
    isSiteRead: site.problems.length === 0,
    siteLinks: listSiteLinks(site),
    strays: strays.map((stray) => toSourced(stray, langOf(stray) ?? language)),
    addresses: assigned,
    bodies: new Map(bodies.map(({ file, readBody }) => [file, readBody])),
    images: matter.images,
    attachments: matter.attachments,
    others: found.others,
    problems: [
      ...found.problems,
      ...site.problems,
      ...all.flatMap(({ problems }) => problems),
      ...matter.problems,
      ...listArticles(articles).flatMap(checkHasBody),
      ...assigned.problems,
    ],
    warnings: [
      ...site.warnings,
      ...all.flatMap(({ warnings }) => warnings),
      ...matter.warnings,
      ...assigned.warnings,
    ],
    findFuture: (now) => listFiles("articles", articles).flatMap((article) => findFuture(article, now)),
  };
}

/** The files of a kind whose front matter can be parsed. */
function listFiles(kind: Kind, { entries, strays }: ReadEntries<unknown>): ContentFile[] {
  return [
    ...entries.map(({ id, file, document }) => ({ kind, id, file, document })),
    ...strays.flatMap(({ id, file, read }) => (read ? [{ kind, id, file, document: read.document }] : [])),
  ];
}

/** The articles whose front matter can be parsed. */
function listArticles({ entries, strays }: ReadEntries<unknown>): BodyHolder[] {
  return [...entries, ...strays.flatMap((stray) => (stray.read ? [{ ...stray, ...stray.read }] : []))];
}

function langOf({ read }: Stray): string | undefined {
  const { lang } = (read?.partial ?? {}) as { readonly lang?: string };
  return lang;
}
