import * as addresses from "../../model/addresses/addresses.ts";
import type { Article } from "../../model/corpus.ts";
import { type Feed, toAtom } from "../../model/pages/feed.ts";
import type { Edition, Editions } from "../edition.ts";
import { hrefIn } from "../places.ts";
import { type Route, toTextRoute } from "./route.ts";

const NEWEST = 30;

/** The feed of the whole site, as Atom. */
export function siteFeedRoutes({ archive, own }: Editions): Route<string>[] {
  const { name, description } = archive.site;
  const home = addresses.homeAddress();
  const make = () => makeFeed(own, name, description, addresses.SITE_FEED, home, archive.articles);
  return [toTextRoute(addresses.SITE_FEED, () => toAtom(make()))];
}

/** The feed of every series. */
export function seriesFeedRoutes({ archive, own }: Editions): Route<string>[] {
  return [...archive.series.values()].map(({ id, title, description }) => {
    const articles = archive.bySeries.get(id) ?? [];
    const heading = `${archive.site.shortName}: ${title}`;
    const address = addresses.seriesFeedAddress(id);
    const page = addresses.seriesAddress(id);
    const make = () => makeFeed(own, heading, description, address, page, articles);
    return toTextRoute(address, () => toAtom(make()));
  });
}

function makeFeed(
  { archive, listingOf }: Edition,
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
      .map((article) => ({ ...listingOf(article), updated: article.updated })),
  };
}
