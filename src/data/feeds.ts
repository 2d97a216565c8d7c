import * as addresses from "../domain/addresses.ts";
import type { Article } from "../domain/corpus.ts";
import { type Feed, toAtom } from "../domain/feed.ts";
import { toListing } from "./listing.ts";
import { type OpenArchive, openArchive } from "./open-archive.ts";
import { hrefIn } from "./places.ts";

const NEWEST = 30;

/** The feed of the whole site, as Atom. */
export async function siteFeed(): Promise<string> {
  const archive = await openArchive();
  const { name, description } = archive.site;
  return toAtom(
    makeFeed(archive, name, description, addresses.SITE_FEED, addresses.homeAddress(), archive.articles),
  );
}

/** The feed of every series, for `getStaticPaths`. */
export async function seriesFeedPaths() {
  const archive = await openArchive();
  return archive.snapshot.series.map(({ id, title, description }) => {
    const articles = archive.bySeries.get(id) ?? [];
    const heading = `${archive.site.shortName}: ${title}`;
    const feed = makeFeed(
      archive,
      heading,
      description,
      addresses.seriesFeedAddress(id),
      addresses.seriesAddress(id),
      articles,
    );
    return { params: { series: id }, props: { feed } };
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
