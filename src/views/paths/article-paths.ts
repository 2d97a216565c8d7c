import { permalinkOf } from "../../model/addresses/permalink.ts";
import type { Article } from "../../model/corpus.ts";
import type { ArticlePage } from "../../model/pages/article-page.ts";
import { toArticleView } from "../article-view.ts";
import { toBodyTable } from "../body-table.ts";
import { chromeIn } from "../chrome.ts";
import { toListing } from "../listing.ts";
import type { OpenArchive } from "../open-archive.ts";
import { type PagePath, toPath } from "./page-path.ts";

/** Every article, the newest first. */
export function articlePaths(archive: OpenArchive): PagePath<ArticlePage>[] {
  return archive.articles.map((article) => {
    const address = permalinkOf(article, archive.site.permalink);
    return toPath(address, () => {
      const { previous, next, related } = archive.neighboursOf(article);
      const list = (other: Article | undefined) => other && toListing(archive, article.lang, other);
      return {
        chrome: chromeIn(archive, article.lang),
        article: toArticleView(archive, article),
        body: toBodyTable(archive, article),
        previous: list(previous),
        next: list(next),
        related: related.map((other) => toListing(archive, article.lang, other)),
      };
    });
  });
}
