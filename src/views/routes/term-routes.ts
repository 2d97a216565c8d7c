import * as addresses from "../../model/addresses/addresses.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import type { Article } from "../../model/corpus.ts";
import type { AuthorPage, TermPage } from "../../model/pages/list-pages.ts";
import { paginate } from "../../model/pages/paging.ts";
import { toBodyTable } from "../body-table.ts";
import type { Edition, Editions } from "../edition.ts";
import { hrefIn, linkIn } from "../places.ts";
import { type Route, toRoute } from "./route.ts";

type Term = Omit<TermPage, "chrome" | "listings" | "paging">;

/** Every page of every series. */
export function seriesRoutes({ archive, own }: Editions): Route<TermPage>[] {
  return [...archive.series.values()].flatMap((series) => {
    const term: Term = {
      kind: "series",
      title: series.title,
      description: series.description,
      about: toBodyTable(archive, series),
      issn: series.issn,
      feed: hrefIn(archive, addresses.seriesFeedAddress(series.id)),
    };
    return listRoutes(own, addresses.seriesAddress(series.id), archive.bySeries.get(series.id) ?? [], term);
  });
}

/** Every page of every category. */
export function categoryRoutes({ archive, own }: Editions): Route<TermPage>[] {
  return [...archive.categories.values()].flatMap((category) => {
    const { id, title, description } = category;
    const term: Term = { kind: "category", title, description, about: toBodyTable(archive, category) };
    return listRoutes(own, addresses.categoryAddress(id), archive.byCategory.get(id) ?? [], term);
  });
}

/** Every page of every tag. */
export function tagRoutes({ archive, own }: Editions): Route<TermPage>[] {
  return [...archive.tags.values()].flatMap(({ slug, label, articles }) =>
    listRoutes(own, addresses.tagAddress(slug), articles, { kind: "tag" as const, title: label }),
  );
}

/** Every page of every author. */
export function authorRoutes({ archive, own }: Editions): Route<AuthorPage>[] {
  return [...archive.authors.values()].flatMap((author) => {
    const image = author.photo && archive.setting.images[resolveRelative(author.file, author.photo.src)];
    const view: AuthorPage["author"] = {
      ...own.authorView(author.id),
      email: author.email,
      photo: author.photo && image ? { image, alt: author.photo.alt } : undefined,
      links: author.links.map(({ label, url }) => ({
        label,
        href: linkIn(archive, url),
      })),
    };
    const articles = archive.byAuthor.get(author.id) ?? [];
    return listRoutes(own, addresses.authorAddress(author.id), articles, { author: view });
  });
}

function listRoutes<Head extends object>(
  { archive, chrome, listingOf }: Edition,
  first: string,
  articles: readonly Article[],
  head: Head,
) {
  const pages = paginate(articles, (page) => hrefIn(archive, addresses.pagedAddress(first, page)));
  return pages.map(({ slice, paging }) =>
    toRoute(addresses.pagedAddress(first, paging.current), () => ({
      chrome,
      ...head,
      listings: slice.map(listingOf),
      paging,
    })),
  );
}
