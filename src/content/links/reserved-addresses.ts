import * as addresses from "../../model/addresses/addresses.ts";
import { fold } from "../../model/addresses/site-claims.ts";
import type { Corpus } from "../../model/corpus.ts";
import { slugTags } from "../../model/tags.ts";

/** The addresses that a site needs itself, in lower case. */
export function listReserved(corpus: Corpus): readonly string[] {
  return [
    ...listByArticles(corpus),
    ...addresses.DIRECTORIES.map(addresses.directoryAddress),
    ...listReplaceable(corpus),
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

/** The addresses, in lower case, of pages and feeds that exist because of articles and come from no single file. */
export function listGrouped(corpus: Corpus): readonly string[] {
  const slugs = slugTags(corpus.articles.flatMap(({ tags }) => tags));
  const tags = [...slugs.values()].map(addresses.tagAddress);
  const feeds = corpus.series.map(({ id }) => addresses.seriesFeedAddress(id));
  return [...listByArticles(corpus), ...tags, ...feeds].map(fold);
}

function listByArticles({ site, articles }: Corpus): string[] {
  const languages = new Set(articles.map((article) => article.lang));
  const editions = [undefined, ...[...languages].filter((lang) => lang !== site.language)];
  const years = new Set(articles.map((article) => article.date.slice(0, 4)));
  return editions.flatMap((edition) => [
    addresses.homeAddress(edition),
    addresses.totalIndexAddress(edition),
    addresses.searchAddress(edition),
    ...[...years].map((year) => addresses.yearAddress(year, edition)),
  ]);
}
