import { randomUUID } from "node:crypto";
import { renameSync } from "node:fs";
import { join } from "node:path";
import type { Shard } from "./deal-shards.ts";
import { type IndexCache, type IndexedPage, openIndexCache, startShardDigest } from "./index-cache.ts";
import { openPlaces } from "./open-places.ts";
import { type IndexFiles, readPack } from "./shard-pack.ts";
import {
  isLarge,
  SearchIndexError,
  type ShardProcess,
  startShardProcess,
  stopShardProcesses,
} from "./shard-process.ts";

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
  /** Ends what is still running, after a failure elsewhere, and waits for its end. */
  readonly stop: () => Promise<void>;
}

/**
 * So many processes index at once: each of Pagefind's works on one core for most of its time. Making an index of the pages
 * that it has takes five times the memory that having them does, so large shards are made one after the other.
 */
export const PROCESSES = 2;

/**
 * Indexes shards in processes of their own. The first time that a shard is seen, its pages go to its process while they
 * are written. Later they wait until it is known whether anything that is indexed has changed.
 *
 * @param language the site's; its stemming is used for all publications of a shard
 * @param siteDir the site that indexes made anew are put into; those that are reused the caller puts there
 * @param onIndexed gets the files of each shard as soon as its index stands
 */
export function openIndexer(
  cacheDir: string,
  siteDir: string,
  language: string,
  onIndexed: (shard: IndexedShard, files: IndexFiles) => void,
): Indexer {
  const cache = openIndexCache(cacheDir);
  const stemmed = stemmedLanguage(language);
  const free = openPlaces(PROCESSES);
  const making = openPlaces(1);
  let isStopped = false;
  const shards: Promise<IndexedShard>[] = [];

  const start = async ({ name, count }: Shard) => {
    await free.take();
    if (isStopped) {
      free.give();
      throw new SearchIndexError("Indexing was stopped.");
    }
    const pack = join(cacheDir, "search", `new-${randomUUID()}`);
    const child = startShardProcess({ language: stemmed, pack, siteDir, shard: name }, count);
    const finish = async (place: string) => {
      const turn = isLarge(count) ? making : undefined;
      await turn?.take();
      try {
        await child.finish();
        renameSync(pack, place);
      } finally {
        turn?.give();
        free.give();
      }
    };
    return { child, finish, abandon: free.give };
  };
  const track: Track = (indexed, kept) => {
    const heard = kept.then((files) => {
      onIndexed(indexed, files ?? readPack(indexed.pack));
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
      isStopped = true;
      return stopShardProcesses();
    },
  };
}

type ShardDigest = ReturnType<typeof startShardDigest>;
interface Started {
  readonly child: ShardProcess;
  readonly finish: (place: string) => Promise<void>;
  /** Instead of `finish`, where not all pages could be added. */
  readonly abandon: () => void;
}
/** @param kept resolves when the index stands in its place, with its files where they are known already */
type Track = (shard: IndexedShard, kept: Promise<IndexFiles | undefined>) => void;

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
      track(
        { shard, digest: name, pack, isReused: false },
        finish(pack).then(() => undefined),
      );
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
    const { child, finish, abandon } = await start(shard);
    try {
      for (const { page, readPart } of pages) await child.add({ ...page, part: readPart() });
    } catch (error) {
      abandon();
      throw error;
    }
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
      const files = cache.read(shard.name, name);
      const kept = files ? Promise.resolve(files) : index(pack).then(() => undefined);
      track({ shard, digest: name, pack, isReused: files !== undefined }, kept);
    },
  };
}

/** All publications of a shard share one index; Korean has no stemming, so English beside it may have its own. */
function stemmedLanguage(language: string): string {
  return language.startsWith("ko") ? "en" : language;
}
