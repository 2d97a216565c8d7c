import { permalinkOf } from "../model/addresses/permalink.ts";
import type { Archive } from "../model/archive.ts";
import type { Article } from "../model/corpus.ts";
import type { Listing } from "../model/pages/listing.ts";
import { whyUnpublished } from "../model/publication.ts";
import type { Edition } from "./edition.ts";
import { hrefIn } from "./places.ts";

export function articleHref(archive: Archive, article: Article): string {
  return hrefIn(archive, permalinkOf(article, archive.site.permalink));
}

/** An article as lists of an edition show it. */
export function createListing({ archive, places }: Edition, article: Article): Listing {
  return {
    href: articleHref(archive, article),
    title: article.title,
    lang: article.lang,
    date: article.date,
    type: article.type,
    summary: article.summary,
    series: article.series ? places.series(article.series) : undefined,
    categories: article.categories.map(places.category),
    authors: article.authors.map(places.author),
    unpublished: whyUnpublished(article, archive.setting.now),
  };
}
