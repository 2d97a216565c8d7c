import type { Article, Corpus } from "./corpus.ts";
import { type DateText, isOut } from "./language/dates.ts";
import type { Unpublished } from "./pages/listing.ts";

/** Why an article is not published at a minute of the site's clock; undefined if it is. */
export function whyUnpublished(
  article: Pick<Article, "draft" | "date">,
  now: DateText,
): Unpublished | undefined {
  if (article.draft) return "draft";
  return isOut(article.date, now) ? undefined : "future";
}

/**
 * The corpus that readers may see at a minute: without drafts and articles with a later date, and without series,
 * categories and authors that only those name. Any that no article names stay, because an editor has added them on
 * purpose.
 */
export function selectPublished(corpus: Corpus, now: DateText): Corpus {
  const { articles } = corpus;
  const published = articles.filter((article) => whyUnpublished(article, now) === undefined);
  if (published.length === articles.length) return corpus;
  const unpublished = articles.filter((article) => whyUnpublished(article, now) !== undefined);
  const select = <T extends { readonly id: string }>(all: readonly T[], idsOf: NamesTerms): readonly T[] => {
    const shown = new Set(published.flatMap(idsOf));
    const awaited = new Set(unpublished.flatMap(idsOf));
    return all.filter(({ id }) => shown.has(id) || !awaited.has(id));
  };
  return {
    ...corpus,
    articles: published,
    series: select(corpus.series, ({ series }) => (series === undefined ? [] : [series])),
    categories: select(corpus.categories, ({ categories }) => categories),
    authors: select(corpus.authors, ({ authors }) => authors),
  };
}

type NamesTerms = (article: Article) => readonly string[];
