import * as addresses from "../../model/addresses/addresses.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import type { Article, Author } from "../../model/corpus.ts";
import type { AuthorPage, TermPage } from "../../model/pages/list-pages.ts";
import { paginate } from "../../model/pages/paging.ts";
import { toBodyTable } from "../body-table.ts";
import type { Edition, Editions } from "../edition.ts";
import { hrefIn, linkIn, translation } from "../places.ts";
import { listTwins } from "../twins.ts";
import { type Route, toRoute } from "./route.ts";

type Term = Omit<TermPage, "chrome" | "translations" | "listings" | "paging">;

/** Every page of every series, in every edition that has them. */
export function seriesRoutes(editions: Editions): Route<TermPage>[] {
  const { archive } = editions;
  return [...archive.series.values()].flatMap((series) => {
    const articles = archive.bySeries.get(series.id) ?? [];
    const addressIn = (tag?: string) => addresses.seriesAddress(series.id, tag);
    return listRoutes(editions, addressIn, articles, ({ lang, places }): Term => {
      const words = translation(series, lang);
      return {
        kind: "series",
        title: places.series(series.id).label,
        description: words?.description ?? series.description,
        about: words?.about ? undefined : toBodyTable(archive, series),
        aboutText: words?.about,
        issn: series.issn,
        feed: hrefIn(archive, addresses.seriesFeedAddress(series.id)),
      };
    });
  });
}

/** Every page of every category, in every edition that has them. */
export function categoryRoutes(editions: Editions): Route<TermPage>[] {
  const { archive } = editions;
  return [...archive.categories.values()].flatMap((category) => {
    const articles = archive.byCategory.get(category.id) ?? [];
    const addressIn = (tag?: string) => addresses.categoryAddress(category.id, tag);
    return listRoutes(
      editions,
      addressIn,
      articles,
      ({ lang, places }): Term => ({
        kind: "category",
        title: places.category(category.id).label,
        description: translation(category, lang)?.description ?? category.description,
        about: toBodyTable(archive, category),
      }),
    );
  });
}

/** Every page of every tag, in every edition that has them. */
export function tagRoutes(editions: Editions): Route<TermPage>[] {
  return [...editions.archive.tags.values()].flatMap(({ slug, label, articles }) =>
    listRoutes(
      editions,
      (tag) => addresses.tagAddress(slug, tag),
      articles,
      (): Term => ({ kind: "tag", title: label }),
    ),
  );
}

/** Every page of every author, in every edition that has them. */
export function authorRoutes(editions: Editions): Route<AuthorPage>[] {
  const { archive } = editions;
  return [...archive.authors.values()].flatMap((author) =>
    listRoutes(
      editions,
      (tag) => addresses.authorAddress(author.id, tag),
      archive.byAuthor.get(author.id) ?? [],
      (edition) => ({ author: portray(edition, author) }),
    ),
  );
}

function portray({ archive, authorView }: Edition, author: Author): AuthorPage["author"] {
  const { id, file, email, photo, links } = author;
  const image = photo && archive.setting.images[resolveRelative(file, photo.src)];
  return {
    ...authorView(id),
    email,
    photo: photo && image ? { image, alt: photo.alt } : undefined,
    links: links.map(({ label, url }) => ({ label, href: linkIn(archive, url) })),
  };
}

/**
 * The pages of a list in every edition.
 *
 * @param addressIn the address of the first page in an edition with a path segment of its own
 * @param describe what the pages of an edition say of the list
 */
function listRoutes<Head extends object>(
  { archive, placed }: Editions,
  addressIn: (tag?: string) => string,
  articles: readonly Article[],
  describe: (edition: Edition) => Head,
) {
  return placed.flatMap((edition) => {
    const first = addressIn(edition.placeTag);
    const pages = paginate(articles, (page) => hrefIn(archive, addresses.pagedAddress(first, page)));
    let head: Head | undefined;
    return pages.map(({ slice, paging }) => {
      const addressOf = (one: string) => addresses.pagedAddress(one, paging.current);
      return toRoute(addressOf(first), () => {
        head ??= describe(edition);
        return {
          chrome: edition.chrome,
          ...head,
          translations: listTwins(placed, edition, ({ placeTag }) => addressOf(addressIn(placeTag))),
          listings: slice.map(edition.listingOf),
          paging,
        };
      });
    });
  });
}
