import * as addresses from "../../model/addresses/addresses.ts";
import type { Article } from "../../model/corpus.ts";
import { textFor } from "../../model/interface/interface-text.ts";
import type { HomePage, NotFoundPage, PlainPage, SearchPage } from "../../model/pages/list-pages.ts";
import type { CountedPlace } from "../../model/pages/listing.ts";
import { toBodyTable } from "../body-table.ts";
import { chromeIn, editionOf } from "../chrome.ts";
import { nameFacets } from "../facets.ts";
import { toListing } from "../listing.ts";
import type { OpenArchive } from "../open-archive.ts";
import { countPlaces, hrefIn, placesIn, translation } from "../places.ts";
import { type PagePath, toPath } from "./page-path.ts";

const LATEST = 12;
const BUSIEST = 12;

/** The site's languages, its own first. */
export function languagesOf(archive: OpenArchive): readonly string[] {
  return [archive.site.language, ...archive.editions];
}

/** The home page of every edition; one that is not the site's own shows the publications in its language. */
export function homePaths(archive: OpenArchive): PagePath<HomePage>[] {
  return languagesOf(archive).map((lang) => {
    const edition = editionOf(archive, lang);
    const own = edition ? (archive.byLanguage.get(lang) ?? []) : archive.articles;
    const lead = own.find((article) => article.featured) ?? own[0];
    const latest = own.filter((article) => article !== lead).slice(0, LATEST);
    const list = (article: Article) => toListing(archive, lang, article);
    const make = (): HomePage => ({
      chrome: chromeIn(archive, lang),
      lead: lead && list(lead),
      latest: latest.map(list),
      series: countSeries(archive, lang).map((place, index) => {
        const newest = archive.bySeries.get([...archive.series.keys()][index] ?? "")?.[0];
        return { ...place, newest: newest && list(newest) };
      }),
      categories: countCategories(archive, lang),
    });
    return toPath(addresses.homeAddress(edition), make);
  });
}

/** Every page of `pages/`. */
export function plainPaths(archive: OpenArchive): PagePath<PlainPage>[] {
  return archive.snapshot.pages.map((page) => {
    const { id, lang, title, description } = page;
    return toPath(addresses.pageAddress(id), () => ({
      chrome: chromeIn(archive, lang),
      lang,
      title,
      description,
      body: toBodyTable(archive, page),
    }));
  });
}

/** The search page of every edition. */
export function searchPaths(archive: OpenArchive): PagePath<SearchPage>[] {
  return languagesOf(archive).map((lang) =>
    toPath(addresses.searchAddress(editionOf(archive, lang)), () => ({
      chrome: chromeIn(archive, lang),
      facetNames: nameFacets(archive, lang),
      years: countYears(archive, lang),
      series: countSeries(archive, lang),
      categories: countCategories(archive, lang),
      authors: countBusiestAuthors(archive, lang),
      allAuthors: {
        label: textFor(lang).withoutScripts.allAuthors,
        href: hrefIn(archive, addresses.directoryAddress("authors")),
      },
    })),
  );
}

/** The page that a host shows for an address that leads nowhere. */
export function notFoundPaths(archive: OpenArchive): PagePath<NotFoundPage>[] {
  const [own, ...others] = languagesOf(archive).map((lang) => chromeIn(archive, lang));
  return [toPath(addresses.NOT_FOUND, () => ({ chrome: own as NotFoundPage["chrome"], others }))];
}

export function countYears(archive: OpenArchive, lang: string): CountedPlace[] {
  const edition = editionOf(archive, lang);
  const years = [...archive.byYear.keys()].toSorted().toReversed();
  const toPlace = (year: string) => ({
    label: year,
    href: hrefIn(archive, addresses.yearAddress(year, edition)),
  });
  return countPlaces(years, toPlace, (year) => archive.byYear.get(year)?.length ?? 0);
}

export function countSeries(archive: OpenArchive, lang: string): CountedPlace[] {
  const describe = (id: string) => {
    const series = archive.series.get(id);
    return translation(series, lang)?.description ?? series?.description;
  };
  return countPlaces(
    archive.series.keys(),
    placesIn(archive, lang).series,
    (id) => archive.bySeries.get(id)?.length ?? 0,
    describe,
  );
}

function countBusiestAuthors(archive: OpenArchive, lang: string): CountedPlace[] {
  const count = (id: string) => archive.byAuthor.get(id)?.length ?? 0;
  const busiest = [...archive.authors.keys()].toSorted((a, b) => count(b) - count(a)).slice(0, BUSIEST);
  return countPlaces(busiest, placesIn(archive, lang).author, count);
}

export function countCategories(archive: OpenArchive, lang: string): CountedPlace[] {
  const describe = (id: string) => {
    const category = archive.categories.get(id);
    return translation(category, lang)?.description ?? category?.description;
  };
  const count = (id: string) => archive.byCategory.get(id)?.length ?? 0;
  const places = countPlaces(archive.categories.keys(), placesIn(archive, lang).category, count, describe);
  return places.toSorted((a, b) => a.label.localeCompare(b.label, lang));
}
