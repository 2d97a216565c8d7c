import * as addresses from "../../model/addresses/addresses.ts";
import type { Article } from "../../model/corpus.ts";
import type { AuthorPage, TermPage } from "../../model/pages/list-pages.ts";
import { paginate } from "../../model/pages/paging.ts";
import { createLead } from "../article-listing.ts";
import type { Edition, Editions } from "../edition.ts";
import {
  describeAuthor,
  describeCategory,
  describeSeries,
  describeTag,
} from "../place-pages/describe-place.ts";
import { listTwins } from "../place-pages/list-twins.ts";
import { hrefIn } from "../places.ts";
import { type Route, toRoute } from "./route.ts";

/** Every page of every series, in every edition that has them. */
export function seriesRoutes(editions: Editions): Route<TermPage>[] {
  const { archive } = editions;
  return [...archive.series.values()].flatMap((series) => {
    const articles = archive.bySeries.get(series.id) ?? [];
    const addressIn = (tag?: string) => addresses.seriesAddress(series.id, tag);
    return leadRoutes(editions, addressIn, articles, (edition) => describeSeries(edition, series, articles));
  });
}

/** Every page of every category, in every edition that has them. */
export function categoryRoutes(editions: Editions): Route<TermPage>[] {
  const { archive } = editions;
  return [...archive.categories.values()].flatMap((category) => {
    const articles = archive.byCategory.get(category.id) ?? [];
    const addressIn = (tag?: string) => addresses.categoryAddress(category.id, tag);
    return leadRoutes(editions, addressIn, articles, (edition) =>
      describeCategory(edition, category, articles),
    );
  });
}

/** Every page of every tag, in every edition that has them. */
export function tagRoutes(editions: Editions): Route<TermPage>[] {
  return [...editions.archive.tags.values()].flatMap((tag) =>
    listRoutes(
      editions,
      (edition) => addresses.tagAddress(tag.slug, edition),
      tag.articles,
      (edition) => describeTag(edition, tag),
    ),
  );
}

/** Every page of every author, in every edition that has them. */
export function authorRoutes(editions: Editions): Route<AuthorPage>[] {
  const { archive } = editions;
  return [...archive.authors.values()].flatMap((author) => {
    const articles = archive.byAuthor.get(author.id) ?? [];
    const addressIn = (tag?: string) => addresses.authorAddress(author.id, tag);
    return listRoutes(editions, addressIn, articles, (edition) => describeAuthor(edition, author, articles));
  });
}

type Describe<Head> = (edition: Edition) => Head;
type AddressIn = (tag?: string) => string;

/** The pages of a list whose first one leads with its newest publication. */
function leadRoutes<Head extends object>(
  editions: Editions,
  addressIn: AddressIn,
  articles: readonly Article[],
  describe: Describe<Head>,
) {
  return listRoutes(editions, addressIn, articles, describe, chooseLead);
}

/** The newest of a list's articles, or its translation into the edition's language. */
function chooseLead({ archive, lang }: Edition, articles: readonly Article[]): Article | undefined {
  const [newest] = articles;
  if (!newest || newest.lang === lang) return newest;
  const translated = archive.translations.get(newest.id)?.find((other) => other.lang === lang);
  return translated && articles.includes(translated) ? translated : newest;
}

/**
 * The pages of a list in every edition.
 *
 * @param addressIn the address of the first page in an edition with a path segment of its own
 * @param describe what the pages of an edition say of the list
 * @param choose the article that stands at the head of the first page
 */
function listRoutes<Head extends object>(
  { archive, placed }: Editions,
  addressIn: AddressIn,
  articles: readonly Article[],
  describe: Describe<Head>,
  choose?: (edition: Edition, articles: readonly Article[]) => Article | undefined,
) {
  return placed.flatMap((edition) => {
    const first = addressIn(edition.placeTag);
    const pages = paginate(articles, (page) => hrefIn(archive, addresses.pagedAddress(first, page)));
    let head: Head | undefined;
    return pages.map(({ slice, paging }) => {
      const addressOf = (one: string) => addresses.pagedAddress(one, paging.current);
      return toRoute(addressOf(first), () => {
        head ??= describe(edition);
        const lead = paging.current === 1 ? choose?.(edition, slice) : undefined;
        return {
          chrome: edition.chrome,
          ...head,
          translations: listTwins(placed, edition, ({ placeTag }) => addressOf(addressIn(placeTag))),
          lead: lead && createLead(edition, lead),
          listings: slice.filter((article) => article !== lead).map(edition.listingOf),
          paging,
        };
      });
    });
  });
}
