import { permalinkOf } from "../model/addresses/permalink.ts";
import type { Article } from "../model/corpus.ts";
import type { Listing } from "../model/pages/listing.ts";
import { whyUnpublished } from "../model/publication.ts";
import type { OpenArchive } from "./open-archive.ts";
import { hrefIn, placesIn } from "./places.ts";

const known = new WeakMap<OpenArchive, Map<string, Listing>>();

/** An article as lists of a language show it; made once for each language. */
export function toListing(archive: OpenArchive, lang: string, article: Article): Listing {
  const listings = known.get(archive) ?? new Map<string, Listing>();
  known.set(archive, listings);
  const key = `${lang}:${article.id}`;
  const listing = listings.get(key) ?? createListing(archive, lang, article);
  listings.set(key, listing);
  return listing;
}

export function articleHref(archive: OpenArchive, article: Article): string {
  return hrefIn(archive, permalinkOf(article, archive.site.permalink));
}

function createListing(archive: OpenArchive, lang: string, article: Article): Listing {
  const places = placesIn(archive, lang);
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
