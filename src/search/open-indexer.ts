import { randomUUID } from "node:crypto";
import { renameSync } from "node:fs";
import { join } from "node:path";
import type { Shard } from "./deal-shards.ts";
import { openDocumentFolder } from "./document-folder.ts";
import { type IndexedPage, openIndexCache, startShardDigest } from "./index-cache.ts";
import { DOCUMENTS, type ShardDocument } from "./index-shard.ts";
import { openPlaces } from "./open-places.ts";
import {
  type IndexedShard,
  indexAtOnce,
  indexWhenKnown,
  type OpenShard,
  type ShardIndexer,
  type Track,
} from "./shard-indexer.ts";
import { type IndexFiles, readPack } from "./shard-pack.ts";
import { runShardProcess, SearchIndexError, stopShardProcesses } from "./shard-process.ts";

export interface Indexer {
  readonly open: (shard: Shard) => ShardIndexer;
  /** Waits for all shards. @throws {SearchIndexError} */
  readonly finish: () => Promise<readonly IndexedShard[]>;
  /** Ends what is still running, after a failure elsewhere, and waits for its end. */
  readonly stop: () => Promise<void>;
}

/** So many indexes are made at once: each works on one core for most of its time. */
const AT_ONCE = 2;
/** The index of so many publications takes more than 2 GB to make: memory counts for more than time, one at a time. */
const LARGE = 3500;

/**
 * Indexes shards in processes of their own. The first time that a shard is seen, its documents are written while its pages
 * are. Later they wait until it is known whether anything that is indexed has changed.
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
  const free = openPlaces(AT_ONCE);
  const freeForLarge = openPlaces(1);
  let isStopped = false;
  const shards: Promise<IndexedShard>[] = [];

  const checkStopped = () => {
    if (isStopped) throw new SearchIndexError("Indexing was stopped.");
  };
  const start = ({ name, count }: Shard): OpenShard => {
    const folder = join(cacheDir, "search", `new-${randomUUID()}`);
    const documents: ShardDocument[] = [];
    const { next } = openDocumentFolder(join(folder, DOCUMENTS), count);
    const finish = async (kept: string) => {
      const isLarge = count >= LARGE;
      const pack = join(folder, "pack");
      if (isLarge) await freeForLarge.take();
      await free.take();
      try {
        checkStopped();
        await runShardProcess({ language: stemmed, folder, isLarge, pack, siteDir, shard: name }, documents);
        renameSync(pack, kept);
      } finally {
        free.give();
        if (isLarge) freeForLarge.give();
      }
    };
    const place = ({ path, attachments }: IndexedPage) => {
      checkStopped();
      const name = next();
      documents.push([name, path]);
      return { file: join(folder, DOCUMENTS, name), attachments };
    };
    return { place, finish };
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
    open: (shard) => {
      const digest = startShardDigest(stemmed);
      return cache.knows(shard.name)
        ? indexWhenKnown(shard, digest, cache, start, track)
        : indexAtOnce(shard, digest, cache, start(shard), track);
    },
    finish: async () => {
      const done = await Promise.all(shards);
      cache.forgetOthers(new Set(done.map(({ pack }) => pack)));
      return done;
    },
    stop: async () => {
      isStopped = true;
      await stopShardProcesses();
      await Promise.allSettled(shards);
    },
  };
}

/** All publications of a shard share one index; Korean has no stemming, so English beside it may have its own. */
function stemmedLanguage(language: string): string {
  return language.startsWith("ko") ? "en" : language;
}
