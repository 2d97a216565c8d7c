import * as addresses from "../model/addresses/addresses.ts";
import { dayOf } from "../model/language/dates.ts";
import { escapeXml } from "../model/markup/escape.ts";
import { articleHref } from "./listing.ts";
import type { OpenArchive } from "./open-archive.ts";
import { type PagePath, toTextPath } from "./paths/page-path.ts";
import { hrefIn } from "./places.ts";

export function siteMapPaths(archive: OpenArchive): PagePath<string>[] {
  return [toTextPath(addresses.SITEMAP, () => writeSiteMap(archive))];
}

/**
 * The addresses that search engines should know, as XML.
 *
 * @see https://www.sitemaps.org/protocol.html
 */
function writeSiteMap(archive: OpenArchive): string {
  const { snapshot, byYear, editions } = archive;
  const lists = [undefined, ...editions].flatMap((edition) => [
    addresses.homeAddress(edition),
    addresses.totalIndexAddress(edition),
    ...[...byYear.keys()].map((year) => addresses.yearAddress(year, edition)),
  ]);
  const places = [
    ...lists,
    ...addresses.DIRECTORIES.filter((kind) => kind !== "tags" || archive.tags.size > 0).map(
      addresses.directoryAddress,
    ),
    ...snapshot.series.map(({ id }) => addresses.seriesAddress(id)),
    ...snapshot.categories.map(({ id }) => addresses.categoryAddress(id)),
    ...snapshot.authors.map(({ id }) => addresses.authorAddress(id)),
    ...snapshot.pages.map(({ id }) => addresses.pageAddress(id)),
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

/** What robots are told: everything is open, and here is the map. */
export function robotsPaths(archive: OpenArchive): PagePath<string>[] {
  const map = archive.site.url + hrefIn(archive, addresses.SITEMAP);
  return [toTextPath(addresses.ROBOTS, () => `User-agent: *\nAllow: /\nSitemap: ${map}\n`)];
}
