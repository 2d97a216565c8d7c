import type { ArticlePage } from "../domain/article-page.ts";
import { aliasAddress } from "../domain/addresses.ts";
import type { Article } from "../domain/corpus.ts";
import { permalinkOf } from "../domain/permalink.ts";
import { toArticleView } from "./article-view.ts";
import { toBodyTable } from "./body-table.ts";
import { chromeIn } from "./chrome.ts";
import { articleHref, toListing } from "./listing.ts";
import { openArchive } from "./open-archive.ts";
import { type PagePath, toPath } from "./page-path.ts";

/** Every article, the newest first. */
export async function articlePaths(): Promise<PagePath<ArticlePage>[]> {
  const archive = await openArchive();
  return archive.snapshot.articles.map((article) => {
    const neighbours = archive.neighbours.get(article.id);
    const list = (other: Article | undefined) => other && toListing(archive, article.lang, other);
    return toPath(
      { permalink: permalinkOf(article, archive.site.permalink).slice(1, -1) },
      {
        chrome: chromeIn(archive, article.lang),
        article: toArticleView(archive, article),
        body: toBodyTable(archive, article),
        previous: list(neighbours?.previous),
        next: list(neighbours?.next),
        related: (neighbours?.related ?? []).map((other) => toListing(archive, article.lang, other)),
      },
    );
  });
}

/** A page that only says where another one is now. */
export interface MovedPage {
  readonly href: string;
  /** The absolute address of the same page. */
  readonly url: string;
  readonly title: string;
  readonly lang: string;
}

/** Every old address that an article names. */
export async function aliasPaths() {
  const archive = await openArchive();
  return archive.articles.flatMap((article) =>
    article.aliases.map((alias) => {
      const href = articleHref(archive, article);
      const page: MovedPage = { href, url: `${archive.site.url}${href}`, title: article.title, lang: article.lang };
      return { params: { alias: aliasAddress(alias).replaceAll(/^\/|\/$/g, "") }, props: { page }, cacheKey: JSON.stringify(page) };
    }),
  );
}
