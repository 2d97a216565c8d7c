import * as addresses from "../model/addresses/addresses.ts";
import type { Article } from "../model/corpus.ts";
import { type Feed, toAtom } from "../model/pages/feed.ts";
import { toListing } from "./listing.ts";
import type { OpenArchive } from "./open-archive.ts";
import { type PagePath, toTextPath } from "./paths/page-path.ts";
import { hrefIn } from "./places.ts";

const NEWEST = 30;

/** The feed of the whole site, as Atom. */
export function siteFeedPaths(archive: OpenArchive): PagePath<string>[] {
  const { name, description } = archive.site;
  const home = addresses.homeAddress();
  const make = () => makeFeed(archive, name, description, addresses.SITE_FEED, home, archive.articles);
  return [toTextPath(addresses.SITE_FEED, () => toAtom(make()))];
}

/** The feed of every series. */
export function seriesFeedPaths(archive: OpenArchive): PagePath<string>[] {
  return archive.snapshot.series.map(({ id, title, description }) => {
    const articles = archive.bySeries.get(id) ?? [];
    const heading = `${archive.site.shortName}: ${title}`;
    const address = addresses.seriesFeedAddress(id);
    const page = addresses.seriesAddress(id);
    const make = () => makeFeed(archive, heading, description, address, page, articles);
    return toTextPath(address, () => toAtom(make()));
  });
}

function makeFeed(
  archive: OpenArchive,
  title: string,
  subtitle: string | undefined,
  self: string,
  page: string,
  articles: readonly Article[],
): Feed {
  const { url, language, timezone, name } = archive.site;
  return {
    title,
    subtitle,
    lang: language,
    timezone,
    self: url + hrefIn(archive, self),
    page: url + hrefIn(archive, page),
    origin: url,
    author: name,
    listings: articles
      .slice(0, NEWEST)
      .map((article) => ({ ...toListing(archive, language, article), updated: article.updated })),
  };
}
