import { KOREAN_FACES } from "../../model/addresses/addresses.ts";
import type { Editions } from "../edition.ts";
import { seriesFeedPaths, siteFeedPaths } from "../feeds.ts";
import { robotsPaths, siteMapPaths } from "../site-map.ts";
import { articlePaths } from "./article-paths.ts";
import { notFoundPaths, plainPaths, searchPaths } from "./front-paths.ts";
import { homePaths } from "./home-paths.ts";
import { directoryPaths, totalIndexPaths, yearPaths } from "./index-paths.ts";
import { toTextPath } from "./page-path.ts";
import { authorPaths, categoryPaths, seriesPaths, tagPaths } from "./term-paths.ts";

/** Every kind of page, with the function that lists all pages of the kind. */
export const PAGE_KINDS = {
  articles: articlePaths,
  plain: plainPaths,
  home: homePaths,
  totalIndex: totalIndexPaths,
  years: yearPaths,
  search: searchPaths,
  directories: directoryPaths,
  series: seriesPaths,
  categories: categoryPaths,
  authors: authorPaths,
  tags: tagPaths,
  notFound: notFoundPaths,
  siteFeed: siteFeedPaths,
  seriesFeeds: seriesFeedPaths,
  siteMap: siteMapPaths,
  robots: robotsPaths,
  koreanFaces: (_editions: Editions) => [toTextPath(KOREAN_FACES, () => "")],
};

export type PageKind = keyof typeof PAGE_KINDS;

/** What a page of a kind shows. */
export type PageOf<Kind extends PageKind> = ReturnType<(typeof PAGE_KINDS)[Kind]>[number]["props"]["page"];
