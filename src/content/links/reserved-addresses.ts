import * as addresses from "../../model/addresses/addresses.ts";
import { fold } from "../../model/addresses/site-claims.ts";
import type { Corpus } from "../../model/corpus.ts";
import { hasOwnPlaces } from "../../model/interface/interface-text.ts";
import { slugTags } from "../../model/tags.ts";

/** The addresses that a site needs itself, in lower case. */
export function listReserved(corpus: Corpus): readonly string[] {
  return [
    ...listByArticles(corpus),
    ...addresses.DIRECTORIES.map((directory) => addresses.directoryAddress(directory)),
    ...listReplaceable(corpus),
    ...["all", "pages"].map(addresses.siteMapAddress),
    addresses.KOREAN_FACES,
    addresses.NO_JEKYLL,
    "/articles/",
    "/pagefind/",
  ].map(fold);
}

/** The addresses of files that `public/` may replace. */
export function listReplaceable({ series }: Pick<Corpus, "series">): readonly string[] {
  return [
    addresses.NOT_FOUND,
    addresses.SITE_FEED,
    addresses.SITEMAP,
    addresses.ROBOTS,
    ...series.map(({ id }) => addresses.seriesFeedAddress(id)),
  ];
}

/** The addresses of the lists of an edition that come from files of series, categories and authors. */
export function listPlaces(corpus: Corpus, edition: string): readonly string[] {
  return [
    ...corpus.series.map(({ id }) => addresses.seriesAddress(id, edition)),
    ...corpus.categories.map(({ id }) => addresses.categoryAddress(id, edition)),
    ...corpus.authors.map(({ id }) => addresses.authorAddress(id, edition)),
  ];
}

/** The languages, other than the site's own, with pages for series, categories, authors and tags. */
export function listPlaceEditions({ site, articles }: Pick<Corpus, "site" | "articles">): readonly string[] {
  const languages = new Set(articles.map((article) => article.lang));
  return [...languages].filter((lang) => hasOwnPlaces(lang, site.language));
}

/** The addresses, in lower case, of pages and feeds that exist because of articles and come from no single file. */
export function listGrouped(corpus: Corpus): readonly string[] {
  const slugs = slugTags(corpus.articles.flatMap(({ tags }) => tags));
  const tags = [undefined, ...listPlaceEditions(corpus)].flatMap((edition) =>
    [...slugs.values()].map((slug) => addresses.tagAddress(slug, edition)),
  );
  const feeds = corpus.series.map(({ id }) => addresses.seriesFeedAddress(id));
  return [...listByArticles(corpus), ...tags, ...feeds].map(fold);
}

function listByArticles(corpus: Corpus): string[] {
  const { site, articles } = corpus;
  const languages = new Set(articles.map((article) => article.lang));
  const editions = [undefined, ...[...languages].filter((lang) => lang !== site.language)];
  const years = [...new Set(articles.map((article) => article.date.slice(0, 4)))];
  const places = listPlaceEditions(corpus).flatMap((edition) => [
    ...addresses.DIRECTORIES.map((directory) => addresses.directoryAddress(directory, edition)),
    ...listPlaces(corpus, edition),
  ]);
  const lists = editions.flatMap((edition) => [
    addresses.homeAddress(edition),
    addresses.totalIndexAddress(edition),
    addresses.searchAddress(edition),
    ...years.map((year) => addresses.yearAddress(year, edition)),
  ]);
  return [...lists, ...places, ...years.map(addresses.siteMapAddress)];
}
