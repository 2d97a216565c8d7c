import * as addresses from "../../model/addresses/addresses.ts";
import { textFor } from "../../model/interface/interface-text.ts";
import type { NotFoundPage, PlainPage, SearchPage } from "../../model/pages/list-pages.ts";
import type { CountedPlace } from "../../model/pages/listing.ts";
import { toBodyTable } from "../body-table.ts";
import type { Edition, Editions } from "../edition.ts";
import { nameFacets } from "../facets.ts";
import { listTwins } from "../place-pages/list-twins.ts";
import { countPlaces, hrefIn, translation } from "../places.ts";
import { type Route, toRoute } from "./route.ts";

const BUSIEST = 12;

/** Every page of `pages/`. */
export function plainRoutes({ archive, of }: Editions): Route<PlainPage>[] {
  return archive.pages.map((page) => {
    const { id, lang, title, description } = page;
    return toRoute(addresses.pageAddress(id), () => ({
      chrome: of(lang).chrome,
      lang,
      title,
      description,
      body: toBodyTable(archive, page),
    }));
  });
}

/** The search page of every edition. */
export function searchRoutes(editions: Editions): Route<SearchPage>[] {
  return editions.all.map((edition) =>
    toRoute(addresses.searchAddress(edition.tag), () => ({
      chrome: edition.chrome,
      translations: listTwins(editions.all, edition, ({ tag }) => addresses.searchAddress(tag)),
      facetNames: nameFacets(edition),
      years: countYears(edition),
      series: countSeries(edition),
      categories: countCategories(edition),
      authors: countBusiestAuthors(edition),
      allAuthors: {
        label: textFor(edition.lang).withoutScripts.allAuthors,
        href: hrefIn(edition.archive, addresses.directoryAddress("authors", edition.placeTag)),
      },
    })),
  );
}

/** The page that hosts show for an address without a page. */
export function notFoundRoutes({ all }: Editions): Route<NotFoundPage>[] {
  const [own, ...others] = all.map(({ chrome }) => chrome);
  return [toRoute(addresses.NOT_FOUND, () => ({ chrome: own as NotFoundPage["chrome"], others }))];
}

export function countYears({ archive, tag }: Edition): CountedPlace[] {
  const years = [...archive.byYear.keys()].toSorted().toReversed();
  const toPlace = (year: string) => ({
    label: year,
    href: hrefIn(archive, addresses.yearAddress(year, tag)),
  });
  return countPlaces(years, toPlace, (year) => archive.byYear.get(year)?.length ?? 0);
}

export function countSeries({ archive, lang, places }: Edition): CountedPlace[] {
  const describe = (id: string) => {
    const series = archive.series.get(id);
    return translation(series, lang)?.description ?? series?.description;
  };
  return countPlaces(
    archive.series.keys(),
    places.series,
    (id) => archive.bySeries.get(id)?.length ?? 0,
    describe,
  );
}

function countBusiestAuthors({ archive, places }: Edition): CountedPlace[] {
  const count = (id: string) => archive.byAuthor.get(id)?.length ?? 0;
  const busiest = [...archive.authors.keys()].toSorted((a, b) => count(b) - count(a)).slice(0, BUSIEST);
  return countPlaces(busiest, places.author, count);
}

export function countCategories({ archive, lang, places }: Edition): CountedPlace[] {
  const describe = (id: string) => {
    const category = archive.categories.get(id);
    return translation(category, lang)?.description ?? category?.description;
  };
  const count = (id: string) => archive.byCategory.get(id)?.length ?? 0;
  const counted = countPlaces(archive.categories.keys(), places.category, count, describe);
  return counted.toSorted((a, b) => a.label.localeCompare(b.label, lang));
}
