import { permalinkOf } from "../../model/addresses/permalink.ts";
import type { Article } from "../../model/corpus.ts";
import type { ArticlePage } from "../../model/pages/article-page.ts";
import { toArticleView } from "../article-view.ts";
import { toBodyTable } from "../body-table.ts";
import type { Editions } from "../edition.ts";
import { type Route, toRoute } from "./route.ts";

/** Every article, the newest first. */
export function articleRoutes(editions: Editions): Route<ArticlePage>[] {
  const { archive } = editions;
  return archive.articles.map((article) => {
    const address = permalinkOf(article, archive.site.permalink);
    return toRoute(address, () => {
      const { previous, next, related } = archive.neighboursOf(article);
      const edition = editions.of(article.lang);
      const list = (other: Article | undefined) => other && edition.listingOf(other);
      return {
        chrome: edition.chrome,
        article: toArticleView(edition, article),
        body: toBodyTable(archive, article),
        previous: list(previous),
        next: list(next),
        related: related.map(edition.listingOf),
      };
    });
  });
}
