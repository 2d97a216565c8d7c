import type { Article, Corpus } from "./corpus.ts";
import { type DateText, isOut } from "./dates.ts";
import type { Unpublished } from "./listing.ts";

/** Why an article is not published at a minute of the site's clock; undefined for one that is. */
export function whyUnpublished(
  article: Pick<Article, "draft" | "date">,
  now: DateText,
): Unpublished | undefined {
  if (article.draft) return "draft";
  return isOut(article.date, now) ? undefined : "future";
}

/** The corpus as readers may see it at a minute: without drafts and without what is dated later. */
export function selectPublished(corpus: Corpus, now: DateText): Corpus {
  return {
    ...corpus,
    articles: corpus.articles.filter((article) => whyUnpublished(article, now) === undefined),
  };
}
