import { byNewest } from "../domain/archive.ts";
import { attachmentAnchor } from "../domain/article-page.ts";
import { yearOf } from "../domain/dates.ts";
import { permalinkOf } from "../domain/permalink.ts";
import { resolveRelative } from "../domain/relative-path.ts";
import type { Snapshot } from "../domain/snapshot.ts";
import type { IndexedPage } from "../search/index-site.ts";
import type { FinishedPage } from "./finish-pages.ts";

/**
 * The articles as search indexes them, in the reverse of the order of lists.
 *
 * @param texts the files with the texts of attachments, by the path of the attachment within the content folder
 */
export function listIndexed(
  { articles, site }: Pick<Snapshot, "articles" | "site">,
  pages: readonly FinishedPage[],
  texts: ReadonlyMap<string, string>,
): readonly IndexedPage[] {
  const digests = new Map(pages.map((page) => [page.path, page.indexed]));
  return articles
    .toSorted((a, b) => byNewest(b, a))
    .map((article) => {
      const path = `${permalinkOf(article, site.permalink).slice(1)}index.html`;
      const attachments = article.attachments.flatMap(({ file, title }, index) => {
        const text = texts.get(resolveRelative(article.file, file));
        return text === undefined ? [] : [{ anchor: attachmentAnchor(index), title, text }];
      });
      return { path, year: yearOf(article.date), digest: digests.get(path) ?? "", attachments };
    });
}
