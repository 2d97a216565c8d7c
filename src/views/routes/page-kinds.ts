import { KOREAN_FACES } from "../../model/addresses/addresses.ts";
import type { Editions } from "../edition.ts";
import { articleRoutes } from "./article-routes.ts";
import { seriesFeedRoutes, siteFeedRoutes } from "./feed-routes.ts";
import { notFoundRoutes, plainRoutes, searchRoutes } from "./front-routes.ts";
import { homeRoutes } from "./home-routes.ts";
import { directoryRoutes, totalIndexRoutes, yearRoutes } from "./index-routes.ts";
import { toTextRoute } from "./route.ts";
import { robotsRoutes, siteMapRoutes } from "./site-map-routes.ts";
import { authorRoutes, categoryRoutes, seriesRoutes, tagRoutes } from "./term-routes.ts";

/** Every kind of page, with the function that lists all pages of the kind. */
export const PAGE_KINDS = {
  articles: articleRoutes,
  plain: plainRoutes,
  home: homeRoutes,
  totalIndex: totalIndexRoutes,
  years: yearRoutes,
  search: searchRoutes,
  directories: directoryRoutes,
  series: seriesRoutes,
  categories: categoryRoutes,
  authors: authorRoutes,
  tags: tagRoutes,
  notFound: notFoundRoutes,
  siteFeed: siteFeedRoutes,
  seriesFeeds: seriesFeedRoutes,
  siteMap: siteMapRoutes,
  robots: robotsRoutes,
  koreanFaces: (_editions: Editions) => [toTextRoute(KOREAN_FACES, () => "")],
};

export type PageKind = keyof typeof PAGE_KINDS;

/** What a page of a kind shows. */
export type PageOf<Kind extends PageKind> = ReturnType<(typeof PAGE_KINDS)[Kind]>[number]["props"]["page"];
