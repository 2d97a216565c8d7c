import * as addresses from "../../model/addresses/addresses.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import type { Tag } from "../../model/archive.ts";
import { citeSeries } from "../../model/citation/series.ts";
import type { Article, Author, Category, Series } from "../../model/corpus.ts";
import { textFor } from "../../model/interface/interface-text.ts";
import type { Place } from "../../model/pages/chrome.ts";
import type { AuthorPage, TermPage } from "../../model/pages/list-pages.ts";
import { toBodyTable } from "../body-table.ts";
import type { Edition } from "../edition.ts";
import { hrefIn, linkIn, translation } from "../places.ts";
import { countAmong, findSince } from "./count-among.ts";

/** What the pages of a place say besides their publications. */
type Head<Page> = Omit<Page, "chrome" | "translations" | "lead" | "listings" | "paging">;
export type TermHead = Head<TermPage>;
export type AuthorHead = Head<AuthorPage>;

/** How many names stand in a heading. */
const NAMED = 6;

const seriesOf = ({ series }: Article) => (series === undefined ? [] : [series]);
const authorsOf = ({ authors }: Article) => authors;

export function describeSeries(edition: Edition, series: Series, articles: readonly Article[]): TermHead {
  const { archive, lang, chrome, placeTag, places } = edition;
  const { id, issn } = series;
  const words = translation(series, lang);
  const title = places.series(id).label;
  const since = findSince(articles);
  const url = archive.site.url + decodeURI(hrefIn(archive, addresses.seriesAddress(id, placeTag)));
  return {
    kind: "series",
    directory: toDirectory(edition, "series"),
    title,
    description: words?.description ?? series.description,
    about: words?.about ? undefined : toBodyTable(archive, series),
    aboutText: words?.about,
    issn,
    feed: hrefIn(archive, addresses.seriesFeedAddress(id)),
    citation: citeSeries({ title, publisher: chrome.name, since, issn, url }),
    since,
    series: [],
    authors: countAmong(articles, authorsOf, places.author, NAMED),
  };
}

export function describeCategory(
  edition: Edition,
  category: Category,
  articles: readonly Article[],
): TermHead {
  const { archive, lang, places } = edition;
  return {
    kind: "category",
    directory: toDirectory(edition, "categories"),
    title: places.category(category.id).label,
    description: translation(category, lang)?.description ?? category.description,
    about: toBodyTable(archive, category),
    since: findSince(articles),
    series: countAmong(articles, seriesOf, places.series, NAMED),
    authors: countAmong(articles, authorsOf, places.author, NAMED),
  };
}

export function describeTag(edition: Edition, { label, articles }: Tag): TermHead {
  return {
    kind: "tag",
    directory: toDirectory(edition, "tags"),
    title: label,
    since: findSince(articles),
    series: [],
    authors: [],
  };
}

export function describeAuthor(edition: Edition, author: Author, articles: readonly Article[]): AuthorHead {
  const { archive, places, authorView } = edition;
  const { id, file, email, photo, links } = author;
  const image = photo && archive.setting.images[resolveRelative(file, photo.src)];
  return {
    directory: toDirectory(edition, "authors"),
    author: {
      ...authorView(id),
      email,
      photo: photo && image ? { image, alt: photo.alt } : undefined,
      links: links.map(({ label, url }) => ({ label, href: linkIn(archive, url) })),
    },
    since: findSince(articles),
    categories: countAmong(articles, ({ categories }) => categories, places.category, NAMED),
    coAuthors: countAmong(
      articles,
      ({ authors }) => authors.filter((other) => other !== id),
      places.author,
      NAMED,
    ),
  };
}

function toDirectory({ archive, lang, placeTag }: Edition, directory: addresses.Directory): Place {
  return {
    label: textFor(lang).directories[directory],
    href: hrefIn(archive, addresses.directoryAddress(directory, placeTag)),
  };
}
