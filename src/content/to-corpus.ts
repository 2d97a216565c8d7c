import { digestBody } from "../markdown/store/body-source.ts";
import type { Article, Corpus, Page, Sourced } from "../model/corpus.ts";
import type { ArticleMatter, ArticleType } from "../model/schemas/article-schema.ts";
import type { AuthorMatter } from "../model/schemas/author-schema.ts";
import type { CategoryMatter, PageMatter, SeriesMatter } from "../model/schemas/term-schemas.ts";
import type { ReadEntries, ReadEntry, Stray } from "./read-entries.ts";

export function toSourced(entry: Stray, lang: string): Sourced {
  const { id, file, bodyDigest, bodyLine } = entry;
  const digest = bodyDigest === "" ? undefined : digestBody(bodyDigest, lang);
  return { id, file, body: { digest, line: bodyLine, lang } };
}

/** An article with the defaults of its site and series. */
export function toArticle(
  entry: Omit<ReadEntry<ArticleMatter>, "document">,
  siteLanguage: string,
  seriesTypes: ReadonlyMap<string, ArticleType | undefined>,
): Article {
  const { matter } = entry;
  const lang = matter.lang ?? siteLanguage;
  return {
    ...matter,
    ...toSourced(entry, lang),
    lang,
    type: matter.type ?? seriesTypes.get(matter.series ?? "") ?? "article",
    summary: matter.summary ?? "",
    abstract: matter.summary,
  };
}

export function toPage(entry: ReadEntry<PageMatter>, siteLanguage: string): Page {
  const lang = entry.matter.lang ?? siteLanguage;
  return { ...entry.matter, ...toSourced(entry, lang), lang };
}

/** The files of a content folder by kind. */
interface ReadKinds {
  readonly articles: ReadEntries<ArticleMatter>;
  readonly authors: ReadEntries<AuthorMatter>;
  readonly series: ReadEntries<SeriesMatter>;
  readonly categories: ReadEntries<CategoryMatter>;
  readonly pages: ReadEntries<PageMatter>;
}

/** Placeholders for invalid values. */
const ARTICLE = {
  title: "",
  authors: [],
  tags: [],
  keyPoints: [],
  attachments: [],
  corrections: [],
  aliases: [],
  draft: false,
  featured: false,
};
const AUTHOR: AuthorMatter = { name: "", kind: "person", links: [], translations: {} };
const TERM = { title: "", translations: {} };

/**
 * Adds the invalid files to a corpus, so that addresses and links are checked as if they were valid. It leaves out
 * articles whose address cannot be known.
 */
export function withStrays(corpus: Corpus, read: ReadKinds): Corpus {
  const { language } = corpus.site;
  const fill = <Matter>(strays: readonly Stray<Matter>[], bare: Matter) =>
    strays.map((stray) => ({ ...bare, ...stray.read?.partial, ...toSourced(stray, language) }));
  const articles = read.articles.strays.flatMap((stray) => {
    const matter = fillArticle(stray);
    return matter ? [toArticle({ ...stray, matter }, language, new Map())] : [];
  });
  return {
    site: corpus.site,
    articles: [...corpus.articles, ...articles],
    authors: [...corpus.authors, ...fill<AuthorMatter>(read.authors.strays, AUTHOR)],
    series: [...corpus.series, ...fill<SeriesMatter>(read.series.strays, TERM)],
    categories: [...corpus.categories, ...fill<CategoryMatter>(read.categories.strays, TERM)],
    pages: [
      ...corpus.pages,
      ...fill<PageMatter>(read.pages.strays, TERM).map((page) => ({ ...page, lang: page.lang ?? language })),
    ],
  };
}

function fillArticle({ read }: Stray<ArticleMatter>): ArticleMatter | undefined {
  const { date, categories, series } = read?.partial ?? {};
  const isSeriesWrong = series === undefined && Object.hasOwn(Object(read?.document.value), "series");
  return date && categories && !isSeriesWrong
    ? { ...ARTICLE, ...read?.partial, date, categories }
    : undefined;
}
