import * as addresses from "../model/addresses/addresses.ts";
import { resolveRelative } from "../model/addresses/relative-path.ts";
import type { Article } from "../model/corpus.ts";
import { textFor } from "../model/interface/interface-text.ts";
import { yearOf } from "../model/language/dates.ts";
import type { Place } from "../model/pages/chrome.ts";
import type { HomeBlock, Portrayed, SeriesDigest } from "../model/pages/home-page.ts";
import { toBodyTable } from "./body-table.ts";
import type { Edition } from "./edition.ts";
import { hrefIn, translation } from "./places.ts";

const NEWEST = 2;
/** A list of one category or author is of no use. */
const FEWEST = 2;

type Block<Kind extends HomeBlock["kind"]> = Extract<HomeBlock, { readonly kind: Kind }>;

/** The categories with the most publications. */
export function listSubjects(edition: Edition, count: number): Block<"subjects"> | undefined {
  const { archive, places, lang } = edition;
  const all = [...archive.categories.keys()]
    .map((id) => ({ ...places.category(id), count: archive.byCategory.get(id)?.length ?? 0 }))
    .filter((place) => place.count > 0)
    .toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, lang));
  if (all.length < FEWEST) return undefined;
  return {
    kind: "subjects",
    places: all.slice(0, count),
    all: linkAll(edition, "categories", all.length > count),
  };
}

/** The authors with the most publications, or the newest of as many; only those with portraits, if there are two. */
export function listPeople(
  edition: Edition,
  own: readonly Article[],
  count: number,
): Block<"people"> | undefined {
  const { archive, places } = edition;
  const counts = new Map<string, number>();
  for (const { authors } of own) for (const id of authors) counts.set(id, (counts.get(id) ?? 0) + 1);
  const all = [...counts]
    .map(([id, count]): Portrayed => {
      const author = archive.authors.get(id);
      const photo = author?.photo && archive.setting.images[resolveRelative(author.file, author.photo.src)];
      return { ...places.author(id), count, photo };
    })
    .toSorted((a, b) => b.count - a.count);
  const portrayed = all.filter(({ photo }) => photo);
  const people = (portrayed.length >= 2 ? portrayed : all.map(withoutPhoto)).slice(0, count);
  if (people.length < FEWEST) return undefined;
  return { kind: "people", people, all: linkAll(edition, "authors", all.length > people.length) };
}

/**
 * The series of an edition, the one with the newest publication first.
 *
 * @param shown articles that the page shows above; if there is only one series, it does not repeat them
 */
export function listSeries(
  edition: Edition,
  own: readonly Article[],
  shown: ReadonlySet<Article>,
  count: number,
): Block<"series"> | undefined {
  const { archive, lang, places, listingOf } = edition;
  const runs = new Map<string, Article[]>();
  for (const article of own) {
    if (article.series === undefined) continue;
    const run = runs.get(article.series) ?? [];
    if (run.length === 0) runs.set(article.series, run);
    run.push(article);
  }
  const isFresh = (article: Article) => runs.size > 1 || !shown.has(article);
  const all = [...runs].map(([id, run]): SeriesDigest => {
    const series = archive.series.get(id);
    const articles = archive.bySeries.get(id) ?? [];
    const oldest = articles.at(-1);
    return {
      ...places.series(id),
      description: translation(series, lang)?.description ?? series?.description,
      count: articles.length,
      since: oldest && yearOf(oldest.date),
      issn: series?.issn,
      newest: run.filter(isFresh).slice(0, NEWEST).map(listingOf),
    };
  });
  if (all.length === 0) return undefined;
  return { kind: "series", series: all.slice(0, count), all: linkAll(edition, "series", all.length > count) };
}

/** The text of a page in the edition's language. */
export function showPageText({ archive, lang }: Edition, id: string): Block<"page"> | undefined {
  const page = archive.pages.find((one) => one.id === id);
  const body = page && toBodyTable(archive, page);
  if (!page || !body || page.lang !== lang) return undefined;
  return {
    kind: "page",
    place: { label: page.title, href: hrefIn(archive, addresses.pageAddress(id)) },
    body,
  };
}

function linkAll(
  { archive, lang, placeTag }: Edition,
  directory: "series" | "categories" | "authors",
  isPartial: boolean,
): Place | undefined {
  if (!isPartial) return undefined;
  return {
    label: textFor(lang).allOf[directory],
    href: hrefIn(archive, addresses.directoryAddress(directory, placeTag)),
  };
}

function withoutPhoto({ photo: _, ...person }: Portrayed): Portrayed {
  return person;
}
