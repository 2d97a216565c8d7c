import { type FilePack, openFilePack } from "../disk/file-pack.ts";
import type { Shard } from "./deal-shards.ts";
import { openIndexCache, startShardDigest } from "./index-cache.ts";
import { type Indexing, type IndexProcess, openIndexProcess } from "./open-index-process.ts";
import { SearchIndexError } from "./search-index-error.ts";
import { type IndexedShard, openShardIndexer, type ShardIndexer, type Track } from "./shard-indexer.ts";

export interface Indexer {
  /** @param isChanged whether a page of the shard may have changed */
  readonly open: (shard: Shard, isChanged: boolean) => ShardIndexer;
  /** Waits for all shards. @throws {SearchIndexError} */
  readonly finish: () => Promise<readonly IndexedShard[]>;
  /** Ends what is still running, and waits for its end. */
  readonly stop: () => Promise<void>;
}

/**
 * Indexes shards in a process of its own, those of which anything has changed.
 *
 * @param language the site's; its stemming is used for all publications of a shard
 * @param onIndexed gets the files of each shard as soon as its index stands
 */
export function openIndexer(
  cacheDir: string,
  language: string,
  onIndexed: (shard: IndexedShard, files: FilePack) => void,
): Indexer {
  const cache = openIndexCache(cacheDir);
  const stemmed = stemmedLanguage(language);
  let indexing: IndexProcess | undefined;
  const shards: Promise<IndexedShard>[] = [];

  const begin = (shard: string): Indexing => {
    indexing ??= openIndexProcess();
    const begun = indexing.begin({ language: stemmed, earlier: cache.earlierOf(shard) });
    const end = (pack: string) =>
      begun.end(pack).catch((cause: unknown) => {
        const message = cause instanceof Error ? cause.message : String(cause);
        throw new SearchIndexError(`Indexing ${shard} for search failed: ${message}`, { cause });
      });
    return { ...begun, end };
  };
  const track: Track = (indexed, kept) => {
    const heard = kept.then((known) => {
      const files = known ?? openFilePack(indexed.pack);
      try {
        onIndexed(indexed, files);
      } finally {
        files.close();
      }
      return indexed;
    });
    heard.catch(() => {});
    shards.push(heard);
  };
  return {
    open: (shard, isChanged) => {
      const digest = startShardDigest(stemmed);
      return openShardIndexer(shard, digest, cache, () => begin(shard.name), track, isChanged);
    },
    finish: async () => {
      const done = await Promise.all(shards);
      await indexing?.stop();
      cache.forgetOthers(new Set(done.map(({ pack }) => pack)));
      return done;
    },
    stop: async () => {
      await indexing?.stop();
      await Promise.allSettled(shards);
    },
  };
}

/** All publications of a shard share one index; Korean has no stemming, so English beside it may have its own. */
function stemmedLanguage(language: string): string {
  return language.startsWith("ko") ? "en" : language;
}
