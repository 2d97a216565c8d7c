import { byNewest } from "../../model/archive.ts";
import { yearOf } from "../../model/language/dates.ts";
import { dealShards } from "../../search/shards/deal-shards.ts";
import type { ShardRecords } from "../../search/shards/open-indexer.ts";
import { toSearchRecord } from "../../views/article-record.ts";
import type { Editions } from "../../views/edition.ts";

/**
 * Deals the articles into the shards of the index, oldest first.
 *
 * @param texts the names of attachments' texts in the cache, by the attachment's path within the content folder
 */
export function dealRecords(editions: Editions, texts: ReadonlyMap<string, string>): readonly ShardRecords[] {
  const { articles: all, setting, site } = editions.archive;
  const byYear = Map.groupBy(
    all.toSorted((a, b) => byNewest(b, a)),
    ({ date }) => yearOf(date),
  );
  const counts = new Map([...byYear].map(([year, articles]) => [year, articles.length]));
  return dealShards(counts, yearOf(setting.now), site.search.splitFrom).map((shard) => {
    const articles = shard.years.flatMap((year) => byYear.get(year) ?? []);
    return { shard, records: articles.map((article) => toSearchRecord(editions, article, texts)) };
  });
}
