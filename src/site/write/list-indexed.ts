import { fileAt } from "../../model/addresses/addresses.ts";
import { permalinkOf } from "../../model/addresses/permalink.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import { byNewest } from "../../model/archive.ts";
import { yearOf } from "../../model/language/dates.ts";
import { attachmentAnchor } from "../../model/pages/article-page.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { dealShards, type Shard } from "../../search/shards/deal-shards.ts";
import type { IndexedPage } from "../../search/shards/index-cache.ts";

/** A shard with its articles' pages, in the reverse of the order of lists. */
export interface ShardPages {
  readonly shard: Shard;
  readonly pages: readonly IndexedPage[];
}

/**
 * Deals the articles into the shards of the index, oldest first.
 *
 * @param texts the files with the texts of attachments, by the path of the attachment within the content folder
 */
export function listIndexed(
  { articles, site, setting }: Pick<Snapshot, "articles" | "site" | "setting">,
  texts: ReadonlyMap<string, string>,
): readonly ShardPages[] {
  const byYear = Map.groupBy(
    articles.toSorted((a, b) => byNewest(b, a)),
    ({ date }) => yearOf(date),
  );
  const counts = new Map([...byYear].map(([year, own]) => [year, own.length]));
  return dealShards(counts, yearOf(setting.now)).map((shard) => ({
    shard,
    pages: shard.years
      .flatMap((year) => byYear.get(year) ?? [])
      .map((article) => {
        const attachments = article.attachments.flatMap(({ file, title }, index) => {
          const text = texts.get(resolveRelative(article.file, file));
          return text === undefined ? [] : [{ anchor: attachmentAnchor(index), title, text }];
        });
        return { path: fileAt(permalinkOf(article, site.permalink)), attachments };
      }),
  }));
}

/** Shards with pages to render come first, since they are to be indexed, and the largest take longest. */
export function dealRows(rows: readonly ShardPages[], missing: ReadonlySet<string>) {
  const sorted = rows.toSorted((a, b) => b.pages.length - a.pages.length);
  const isChanged = ({ pages }: ShardPages) => pages.some(({ path }) => missing.has(path));
  return { changed: sorted.filter(isChanged), kept: sorted.filter((row) => !isChanged(row)) };
}
