import * as addresses from "../../model/addresses/addresses.ts";
import { dayOf } from "../../model/language/dates.ts";
import { escapeXml } from "../../model/markup/escape.ts";
import { articleHref } from "../article-listing.ts";
import type { Editions } from "../edition.ts";
import { hrefIn } from "../places.ts";
import { type Route, toTextRoute } from "./route.ts";

export function siteMapRoutes(editions: Editions): Route<string>[] {
  return [toTextRoute(addresses.SITEMAP, () => writeSiteMap(editions))];
}

/**
 * The addresses that search engines should know, as XML.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
function writeSiteMap({ archive, placed }: Editions): string {
  const { byYear, languages } = archive;
  const lists = [undefined, ...languages.slice(1)].flatMap((edition) => [
    addresses.homeAddress(edition),
    addresses.totalIndexAddress(edition),
    ...[...byYear.keys()].map((year) => addresses.yearAddress(year, edition)),
  ]);
  const directories = addresses.DIRECTORIES.filter((kind) => kind !== "tags" || archive.tags.size > 0);
  const places = [
    ...lists,
    ...placed.flatMap(({ placeTag }) => [
      ...directories.map((kind) => addresses.directoryAddress(kind, placeTag)),
      ...[...archive.series.keys()].map((id) => addresses.seriesAddress(id, placeTag)),
      ...[...archive.categories.keys()].map((id) => addresses.categoryAddress(id, placeTag)),
      ...[...archive.authors.keys()].map((id) => addresses.authorAddress(id, placeTag)),
    ]),
    ...archive.pages.map(({ id }) => addresses.pageAddress(id)),
  ].map((address) => toEntry(hrefIn(archive, address)));
  const articles = archive.articles
    .filter((article) => article.canonical === undefined)
    .map((article) => toEntry(articleHref(archive, article), dayOf(article.updated ?? article.date)));
  const entries = [...places, ...articles].join("\n");
  return `<?xml version="1.0" encoding="utf-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>\n`;

  function toEntry(href: string, changed?: string): string {
    const date = changed ? `<lastmod>${changed}</lastmod>` : "";
    return `  <url><loc>${escapeXml(archive.site.url + href)}</loc>${date}</url>`;
  }
}

/** Allows robots everything and shows them the site map. */
export function robotsRoutes({ archive }: Editions): Route<string>[] {
  const map = archive.site.url + hrefIn(archive, addresses.SITEMAP);
  return [toTextRoute(addresses.ROBOTS, () => `User-agent: *\nAllow: /\nSitemap: ${map}\n`)];
}
