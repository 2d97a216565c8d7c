import { availableParallelism } from "node:os";
import { join } from "node:path";
import { type FilePack, openFilePack } from "../disk/file-pack.ts";
import { openThreads, type Threads } from "../threads/open-threads.ts";
import type { Shard } from "./deal-shards.ts";
import { openIndexCache, startShardDigest } from "./index-cache.ts";
import type { ShardJob } from "./index-shard.ts";
import { SearchIndexError } from "./search-index-error.ts";
import {
  type IndexedShard,
  type IndexPages,
  openShardIndexer,
  type ShardIndexer,
  type Track,
} from "./shard-indexer.ts";

export interface Indexer {
  readonly open: (shard: Shard) => ShardIndexer;
  /** Waits for all shards. @throws {SearchIndexError} */
  readonly finish: () => Promise<readonly IndexedShard[]>;
  /** Ends what is still running, and waits for its end. */
  readonly stop: () => Promise<void>;
}

/** So many shards are indexed at once: more threads would want more memory, and wait for each other. */
const MOST_THREADS = 2;

/**
 * Indexes shards in worker threads, those of which anything has changed.
 *
 * @param language the site's; its stemming is used for all publications of a shard
 * @param siteDir the site that indexes made anew are put into; those that are reused the caller puts there
 * @param onIndexed gets the files of each shard as soon as its index stands
 */
export function openIndexer(
  cacheDir: string,
  siteDir: string,
  language: string,
  onIndexed: (shard: IndexedShard, files: FilePack) => void,
): Indexer {
  const cache = openIndexCache(cacheDir);
  const stemmed = stemmedLanguage(language);
  let threads: Threads<ShardJob, void> | undefined;
  const shards: Promise<IndexedShard>[] = [];

  const index: IndexPages = async ({ name }, pages, pack) => {
    threads ??= openThreads(
      join(import.meta.dirname, "index-shard.ts"),
      "indexShard",
      Math.min(MOST_THREADS, availableParallelism()),
    );
    const job = { pages, language: stemmed, pack, earlier: cache.earlierOf(name), siteDir, shard: name };
    try {
      await threads.run(job);
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      throw new SearchIndexError(`Indexing ${name} for search failed: ${message}`, { cause });
    }
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
    open: (shard) => openShardIndexer(shard, startShardDigest(stemmed), cache, index, track),
    finish: async () => {
      const done = await Promise.all(shards);
      await threads?.stop();
      cache.forgetOthers(new Set(done.map(({ pack }) => pack)));
      return done;
    },
    stop: async () => {
      await threads?.stop();
      await Promise.allSettled(shards);
    },
  };
}

/** All publications of a shard share one index; Korean has no stemming, so English beside it may have its own. */
function stemmedLanguage(language: string): string {
  return language.startsWith("ko") ? "en" : language;
}
