import * as addresses from "../../model/addresses/addresses.ts";
import { inverted } from "../../model/citation/cited-name.ts";
import type { Article } from "../../model/corpus.ts";
import type { Place } from "../../model/pages/chrome.ts";
import type { DirectoryPage, DirectoryPlace, TotalIndexPage } from "../../model/pages/list-pages.ts";
import type { CountedPlace } from "../../model/pages/listing.ts";
import type { Edition, Editions } from "../edition.ts";
import { listTwins } from "../place-pages/list-twins.ts";
import { hrefIn } from "../places.ts";
import { countCategories, countSeries, countYears } from "./front-routes.ts";
import { type Route, toRoute } from "./route.ts";

const LATEST = 20;

/** The front of the Total Index in every edition. */
export function totalIndexRoutes({ archive, all }: Editions): Route<TotalIndexPage>[] {
  return all.map((edition) =>
    toRoute(addresses.totalIndexAddress(edition.tag), () => ({
      chrome: edition.chrome,
      translations: listTwins(all, edition, ({ tag }) => addresses.totalIndexAddress(tag)),
      total: archive.articles.length,
      years: countYears(edition),
      listings: archive.articles.slice(0, LATEST).map(edition.listingOf),
      series: countSeries(edition),
      categories: countCategories(edition),
    })),
  );
}

/** Every year of the Total Index in every edition. */
export function yearRoutes({ archive, all }: Editions): Route<TotalIndexPage>[] {
  return all.flatMap((edition) => {
    const years = countYears(edition);
    return years.map((year) =>
      toRoute(addresses.yearAddress(year.label, edition.tag), () => ({
        chrome: edition.chrome,
        translations: listTwins(all, edition, ({ tag }) => addresses.yearAddress(year.label, tag)),
        total: archive.articles.length,
        years,
        year,
        listings: (archive.byYear.get(year.label) ?? []).map(edition.listingOf),
        series: [],
        categories: [],
      })),
    );
  });
}

/** The lists of all series, categories, authors and tags, in every edition that has them. */
export function directoryRoutes({ archive, placed }: Editions): Route<DirectoryPage>[] {
  const groups: Record<addresses.Directory, (edition: Edition) => DirectoryPage["groups"]> = {
    series: (edition) => [
      { places: addNewest(edition, countSeries(edition), archive.bySeries, edition.places.series) },
    ],
    categories: (edition) => [
      { places: addNewest(edition, countCategories(edition), archive.byCategory, edition.places.category) },
    ],
    authors: groupAuthors,
    tags: (edition) => [{ places: countTags(edition) }],
  };
  const directories = addresses.DIRECTORIES.filter((kind) => kind !== "tags" || archive.tags.size > 0);
  return placed.flatMap((edition) =>
    directories.map((kind) =>
      toRoute(addresses.directoryAddress(kind, edition.placeTag), () => ({
        chrome: edition.chrome,
        translations: listTwins(placed, edition, ({ placeTag }) =>
          addresses.directoryAddress(kind, placeTag),
        ),
        kind,
        groups: groups[kind](edition),
      })),
    ),
  );
}

/** Places with their newest publications. */
function addNewest(
  { listingOf }: Edition,
  places: readonly CountedPlace[],
  groups: ReadonlyMap<string, readonly Article[]>,
  toPlace: (id: string) => Place,
): readonly DirectoryPlace[] {
  const newest = new Map([...groups].map(([id, [first]]) => [toPlace(id).href, first]));
  return places.map((place) => {
    const article = newest.get(place.href);
    return { ...place, newest: article && listingOf(article) };
  });
}

function countTags({ archive, lang, placeTag }: Edition): CountedPlace[] {
  return [...archive.tags.values()]
    .map(({ slug, label, articles }) => ({
      label,
      href: hrefIn(archive, addresses.tagAddress(slug, placeTag)),
      count: articles.length,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang));
}

/** Authors by the first letter of their names, family names first. */
function groupAuthors({ archive, lang, authorView }: Edition): DirectoryPage["groups"] {
  const groups = new Map<string, CountedPlace[]>();
  const sorted = [...archive.authors.keys()]
    .map((id) => ({ id, view: authorView(id) }))
    .map(({ id, view }) => ({ id, view, name: inverted(view.cited) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, lang));
  for (const { id, view, name } of sorted) {
    const heading = initialOf(name);
    const place = {
      label: name,
      href: view.href,
      lang: view.lang,
      count: archive.byAuthor.get(id)?.length ?? 0,
    };
    groups.set(heading, [...(groups.get(heading) ?? []), place]);
  }
  return [...groups].map(([heading, places]) => ({ heading, places }));
}

/** A letter without its accents, in upper case; for Hangul the syllable's initial consonant; `#` for anything else. */
function initialOf(name: string): string {
  const first = [...name.normalize("NFC")][0] ?? "";
  const syllable = (first.codePointAt(0) ?? 0) - 0xac00;
  if (syllable >= 0 && syllable < 11172)
    return [..."ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"][Math.floor(syllable / 588)] ?? first;
  const letter = first.normalize("NFD").charAt(0).toUpperCase();
  return /\p{L}/u.test(letter) ? letter : "#";
}
