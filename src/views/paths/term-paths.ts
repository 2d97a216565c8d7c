import * as addresses from "../../model/addresses/addresses.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import type { Article } from "../../model/corpus.ts";
import type { AuthorPage, TermPage } from "../../model/pages/list-pages.ts";
import { paginate } from "../../model/pages/paging.ts";
import { toAuthorView } from "../article-view.ts";
import { toBodyTable } from "../body-table.ts";
import { chromeIn } from "../chrome.ts";
import { toListing } from "../listing.ts";
import type { OpenArchive } from "../open-archive.ts";
import { hrefIn, linkIn } from "../places.ts";
import { type PagePath, toPath } from "./page-path.ts";

type Term = Omit<TermPage, "chrome" | "listings" | "paging">;

/** Every page of every series. */
export function seriesPaths(archive: OpenArchive): PagePath<TermPage>[] {
  return archive.snapshot.series.flatMap((series) => {
    const term: Term = {
      kind: "series",
      title: series.title,
      description: series.description,
      about: toBodyTable(archive, series),
      issn: series.issn,
      feed: hrefIn(archive, addresses.seriesFeedAddress(series.id)),
    };
    return listPaths(
      archive,
      addresses.seriesAddress(series.id),
      archive.bySeries.get(series.id) ?? [],
      term,
    );
  });
}

/** Every page of every category. */
export function categoryPaths(archive: OpenArchive): PagePath<TermPage>[] {
  return archive.snapshot.categories.flatMap((category) => {
    const { id, title, description } = category;
    const term: Term = { kind: "category", title, description, about: toBodyTable(archive, category) };
    return listPaths(archive, addresses.categoryAddress(id), archive.byCategory.get(id) ?? [], term);
  });
}

/** Every page of every tag. */
export function tagPaths(archive: OpenArchive): PagePath<TermPage>[] {
  return [...archive.tags.values()].flatMap(({ slug, label, articles }) =>
    listPaths(archive, addresses.tagAddress(slug), articles, { kind: "tag" as const, title: label }),
  );
}

/** Every page of every author. */
export function authorPaths(archive: OpenArchive): PagePath<AuthorPage>[] {
  const lang = archive.site.language;
  return archive.snapshot.authors.flatMap((author) => {
    const image = author.photo && archive.setting.images[resolveRelative(author.file, author.photo.src)];
    const view: AuthorPage["author"] = {
      ...toAuthorView(archive, lang, author.id),
      email: author.email,
      photo: author.photo && image ? { image, alt: author.photo.alt } : undefined,
      links: author.links.map(({ label, url }) => ({
        label,
        href: linkIn(archive, url),
      })),
    };
    const articles = archive.byAuthor.get(author.id) ?? [];
    return listPaths(archive, addresses.authorAddress(author.id), articles, { author: view });
  });
}

function listPaths<Head extends object>(
  archive: OpenArchive,
  first: string,
  articles: readonly Article[],
  head: Head,
) {
  const lang = archive.site.language;
  const pages = paginate(articles, (page) => hrefIn(archive, addresses.pagedAddress(first, page)));
  return pages.map(({ slice, paging }) =>
    toPath(addresses.pagedAddress(first, paging.current), () => ({
      chrome: chromeIn(archive, lang),
      ...head,
      listings: slice.map((article) => toListing(archive, lang, article)),
      paging,
    })),
  );
}
