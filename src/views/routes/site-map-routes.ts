import * as addresses from "../../model/addresses/addresses.ts";
import type { Archive } from "../../model/archive.ts";
import type { Article } from "../../model/corpus.ts";
import { dayOf } from "../../model/language/dates.ts";
import {
  LARGEST_SITE_MAP,
  type SiteMapEntry,
  toSiteMap,
  toSiteMapIndex,
} from "../../model/pages/site-map.ts";
import { articleHref } from "../article-listing.ts";
import type { Editions } from "../edition.ts";
import { hrefIn } from "../places.ts";
import { type Route, toTextRoute } from "./route.ts";

/** From so many addresses on, a site has a map for each year, so that a new publication changes a small one. */
const BY_YEAR_FROM = 1000;

/** A site map, without its place in the index. */
interface SiteMap {
  readonly address: string;
  readonly newest: string | undefined;
  /** Made anew at each access, as pages are. */
  readonly entries: () => readonly SiteMapEntry[];
}

/** The index at the address that robots know, and the maps behind it. */
export function siteMapRoutes(editions: Editions): Route<string>[] {
  const { archive } = editions;
  const maps = divide(editions);
  const index = maps.map(({ address, newest }) => ({ address: absolute(archive, address), changed: newest }));
  return [
    toTextRoute(addresses.SITEMAP, () => toSiteMapIndex(index)),
    ...maps.map(({ address, entries }) => toTextRoute(address, () => toSiteMap(entries()))),
  ];
}

/** Pages and years have maps of their own where all together would be many. */
function divide(editions: Editions): readonly SiteMap[] {
  const { archive } = editions;
  const { articles, byYear } = archive;
  const places = listPlaces(editions);
  if (places.length + articles.length < BY_YEAR_FROM)
    return toSiteMaps(archive, "all", [...places, ...listYears(archive, [...byYear.keys()])], articles);
  return [
    ...toSiteMaps(archive, "pages", places, []),
    ...byYear
      .entries()
      .flatMap(([year, some]) => toSiteMaps(archive, year, listYears(archive, [year]), some)),
  ];
}

/** One map, or several where the protocol allows no more in one. Additions come last, so that they change only the last. */
function toSiteMaps(
  archive: Archive,
  name: string,
  places: readonly string[],
  articles: readonly Article[],
): readonly SiteMap[] {
  const all = [...places, ...articles.filter(({ canonical }) => canonical === undefined).toReversed()];
  const count = Math.max(1, Math.ceil(all.length / LARGEST_SITE_MAP));
  return Array.from({ length: count }, (_, part) => {
    const own = all.slice(part * LARGEST_SITE_MAP, (part + 1) * LARGEST_SITE_MAP);
    const days = own.flatMap((one) => (typeof one === "string" ? [] : [lastChange(one)]));
    return {
      address: addresses.siteMapAddress(part === 0 ? name : `${name}-${part + 1}`),
      newest: days.toSorted().at(-1),
      entries: () =>
        own.map((one) =>
          typeof one === "string"
            ? { address: absolute(archive, one) }
            : { address: archive.site.url + articleHref(archive, one), changed: lastChange(one) },
        ),
    };
  });
}

/** The day on which an article last changed by its front matter: nothing else is known for sure. */
function lastChange({ date, updated, corrections }: Article): string {
  const changes = [date, updated ?? date, ...corrections.map((one) => one.date)];
  return changes.map(dayOf).toSorted().at(-1) ?? dayOf(date);
}

/** The addresses of all pages but articles and years. */
function listPlaces({ archive, placed }: Editions): readonly string[] {
  const directories = addresses.DIRECTORIES.filter((kind) => kind !== "tags" || archive.tags.size > 0);
  return [
    ...listEditions(archive).flatMap((edition) => [
      addresses.homeAddress(edition),
      addresses.totalIndexAddress(edition),
    ]),
    ...placed.flatMap(({ placeTag }) => [
      ...directories.map((kind) => addresses.directoryAddress(kind, placeTag)),
      ...[...archive.series.keys()].map((id) => addresses.seriesAddress(id, placeTag)),
      ...[...archive.categories.keys()].map((id) => addresses.categoryAddress(id, placeTag)),
      ...[...archive.authors.keys()].map((id) => addresses.authorAddress(id, placeTag)),
    ]),
    ...archive.pages.map(({ id }) => addresses.pageAddress(id)),
  ];
}

function listYears(archive: Archive, years: readonly string[]): readonly string[] {
  return years.flatMap((year) =>
    listEditions(archive).map((edition) => addresses.yearAddress(year, edition)),
  );
}

/** The path segments of the editions; the site's own has none. */
function listEditions({ languages }: Archive): readonly (string | undefined)[] {
  return [undefined, ...languages.slice(1)];
}

function absolute(archive: Archive, address: string): string {
  return archive.site.url + hrefIn(archive, address);
}

/** Allows robots everything and shows them the site map. */
export function robotsRoutes({ archive }: Editions): Route<string>[] {
  const map = absolute(archive, addresses.SITEMAP);
  return [toTextRoute(addresses.ROBOTS, () => `User-agent: *\nAllow: /\nSitemap: ${map}\n`)];
}
