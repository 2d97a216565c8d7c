import * as addresses from "../../model/addresses/addresses.ts";
import type { Archive } from "../../model/archive.ts";
import { dayOf } from "../../model/language/dates.ts";
import { escapeXml } from "../../model/markup/escape.ts";
import { articleHref } from "../article-listing.ts";
import type { Editions } from "../edition.ts";
import { hrefIn } from "../places.ts";
import { type Route, toTextRoute } from "./route.ts";

export function siteMapRoutes({ archive }: Editions): Route<string>[] {
  return [toTextRoute(addresses.SITEMAP, () => writeSiteMap(archive))];
}

/**
 * The addresses that search engines should know, as XML.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
function writeSiteMap(archive: Archive): string {
  const { byYear, languages } = archive;
  const lists = [undefined, ...languages.slice(1)].flatMap((edition) => [
    addresses.homeAddress(edition),
    addresses.totalIndexAddress(edition),
    ...[...byYear.keys()].map((year) => addresses.yearAddress(year, edition)),
  ]);
  const places = [
    ...lists,
    ...addresses.DIRECTORIES.filter((kind) => kind !== "tags" || archive.tags.size > 0).map(
      addresses.directoryAddress,
    ),
    ...archive.series.values().map(({ id }) => addresses.seriesAddress(id)),
    ...archive.categories.values().map(({ id }) => addresses.categoryAddress(id)),
    ...archive.authors.values().map(({ id }) => addresses.authorAddress(id)),
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
