import { randomUUID } from "node:crypto";
import { renameSync } from "node:fs";
import { join } from "node:path";
import type { Shard } from "./deal-shards.ts";
import { type IndexCache, type IndexedPage, openIndexCache, startShardDigest } from "./index-cache.ts";
import { type ShardProcess, startShardProcess } from "./shard-process.ts";

/** A shard whose index stands in the cache. */
export interface IndexedShard {
  readonly shard: Shard;
  readonly digest: string;
  /** Where it is kept. */
  readonly pack: string;
  readonly isReused: boolean;
}

/** Takes the pages of one shard, oldest first. */
export interface ShardIndexer {
  /**
   * @param indexed the digest of what is indexed of the page
   * @param readPart gives that when it is needed: for a shard that is indexed already it is not
   */
  readonly add: (page: IndexedPage, indexed: string, readPart: () => string) => Promise<void>;
  /** There are no more pages; the index is finished while the next shards are written. */
  readonly close: () => void;
}

export interface Indexer {
  readonly open: (shard: Shard) => Promise<ShardIndexer>;
  /** Waits for all shards. @throws {SearchIndexError} */
  readonly finish: () => Promise<readonly IndexedShard[]>;
  /** Ends what is still running, after a failure elsewhere. */
  readonly stop: () => void;
}

/** Two processes index at once: each of Pagefind's works on one core for most of its time, and takes up to a gigabyte. */
export const PROCESSES = 2;

/**
 * Indexes shards in processes of their own. The first time that a shard is seen, its pages go to its process while they
 * are written. Later they wait until it is known whether anything that is indexed has changed.
 *
 * @param language the site's; its stemming is used for all publications of a shard
 * @param siteDir the site that indexes made anew are put into; those that are reused the caller puts there
 * @param onIndexed hears of each shard as soon as its index stands
 */
export function openIndexer(
  cacheDir: string,
  siteDir: string,
  language: string,
  onIndexed: (shard: IndexedShard) => void,
): Indexer {
  const cache = openIndexCache(cacheDir);
  const stemmed = stemmedLanguage(language);
  const free = openPlaces(PROCESSES);
  const running = new Set<ShardProcess>();
  const shards: Promise<IndexedShard>[] = [];

  const start = async ({ name }: Shard) => {
    await free.take();
    const pack = join(cacheDir, "search", `new-${randomUUID()}`);
    const child = startShardProcess({ language: stemmed, pack, siteDir, shard: name });
    running.add(child);
    const finish = async (place: string) => {
      try {
        await child.finish();
        renameSync(pack, place);
      } finally {
        running.delete(child);
        free.give();
      }
    };
    return { child, finish };
  };
  const track = (shard: Promise<IndexedShard>) => {
    const heard = shard.then((indexed) => {
      onIndexed(indexed);
      return indexed;
    });
    heard.catch(() => {});
    shards.push(heard);
  };
  return {
    open: async (shard) => {
      const digest = startShardDigest(stemmed);
      return cache.knows(shard.name)
        ? indexWhenKnown(shard, digest, cache, start, track)
        : indexAtOnce(shard, digest, cache, await start(shard), track);
    },
    finish: async () => {
      const done = await Promise.all(shards);
      cache.forgetOthers(new Set(done.map(({ pack }) => pack)));
      return done;
    },
    stop: () => {
      for (const child of running) child.stop();
    },
  };
}

type ShardDigest = ReturnType<typeof startShardDigest>;
interface Started {
  readonly child: ShardProcess;
  readonly finish: (place: string) => Promise<void>;
}
type Track = (shard: Promise<IndexedShard>) => void;

function indexAtOnce(
  shard: Shard,
  digest: ShardDigest,
  cache: IndexCache,
  { child, finish }: Started,
  track: Track,
): ShardIndexer {
  return {
    add: async (page, indexed, readPart) => {
      digest.add(page, indexed);
      await child.add({ ...page, part: readPart() });
    },
    close: () => {
      const name = digest.end();
      const pack = cache.packOf(shard.name, name);
      track(finish(pack).then(() => ({ shard, digest: name, pack, isReused: false })));
    },
  };
}

function indexWhenKnown(
  shard: Shard,
  digest: ShardDigest,
  cache: IndexCache,
  start: (shard: Shard) => Promise<Started>,
  track: Track,
): ShardIndexer {
  const pages: { readonly page: IndexedPage; readonly readPart: () => string }[] = [];
  const index = async (place: string) => {
    const { child, finish } = await start(shard);
    for (const { page, readPart } of pages) await child.add({ ...page, part: readPart() });
    await finish(place);
  };
  return {
    add: async (page, indexed, readPart) => {
      digest.add(page, indexed);
      pages.push({ page, readPart });
    },
    close: () => {
      const name = digest.end();
      const pack = cache.packOf(shard.name, name);
      const isReused = cache.has(shard.name, name);
      const made = isReused ? Promise.resolve() : index(pack);
      track(made.then(() => ({ shard, digest: name, pack, isReused })));
    },
  };
}

/** A number of places, which callers take in turn. */
function openPlaces(count: number) {
  let free = count;
  const waiting: (() => void)[] = [];
  return {
    take: async () => {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
    },
    give: () => {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    },
  };
}

/** All publications of a shard share one index; Korean has no stemming, so English beside it may have its own. */
function stemmedLanguage(language: string): string {
  return language.startsWith("ko") ? "en" : language;
}
