import * as addresses from "../../model/addresses/addresses.ts";
import type { DirectoryPage, TotalIndexPage } from "../../model/pages/list-pages.ts";
import type { CountedPlace } from "../../model/pages/listing.ts";
import type { Edition, Editions } from "../edition.ts";
import { hrefIn } from "../places.ts";
import { countCategories, countSeries, countYears } from "./front-routes.ts";
import { type Route, toRoute } from "./route.ts";

const LATEST = 20;

/** The front of the Total Index in every edition. */
export function totalIndexRoutes({ archive, all }: Editions): Route<TotalIndexPage>[] {
  return all.map((edition) =>
    toRoute(addresses.totalIndexAddress(edition.tag), () => ({
      chrome: edition.chrome,
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

/** The lists of all series, categories, authors and tags. */
export function directoryRoutes({ archive, own }: Editions): Route<DirectoryPage>[] {
  const groups: Record<addresses.Directory, () => DirectoryPage["groups"]> = {
    series: () => [{ places: countSeries(own) }],
    categories: () => [{ places: countCategories(own) }],
    authors: () => groupAuthors(own),
    tags: () => [{ places: countTags(own) }],
  };
  const directories = addresses.DIRECTORIES.filter((kind) => kind !== "tags" || archive.tags.size > 0);
  return directories.map((kind) =>
    toRoute(addresses.directoryAddress(kind), () => ({
      chrome: own.chrome,
      kind,
      groups: groups[kind](),
    })),
  );
}

function countTags({ archive, lang }: Edition): CountedPlace[] {
  return [...archive.tags.values()]
    .map(({ slug, label, articles }) => ({
      label,
      href: hrefIn(archive, addresses.tagAddress(slug)),
      count: articles.length,
    }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang));
}

/** Authors by the first letter of their sort names. */
function groupAuthors({ archive, lang, authorView }: Edition): DirectoryPage["groups"] {
  const groups = new Map<string, CountedPlace[]>();
  const sorted = [...archive.authors.keys()]
    .map((id) => ({ id, view: authorView(id) }))
    .toSorted((a, b) => a.view.sortName.localeCompare(b.view.sortName, lang));
  for (const { id, view } of sorted) {
    const heading = initialOf(view.sortName);
    const place = { label: view.sortName, href: view.href, count: archive.byAuthor.get(id)?.length ?? 0 };
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
