import { availableParallelism } from "node:os";
import { type FilePack, openFilePack } from "../../cache/file-pack.ts";
import { openTurns } from "../../workers/turns.ts";
import { SearchIndexError } from "../search-index-error.ts";
import type { Shard } from "./deal-shards.ts";
import { openIndexCache, startShardDigest } from "./index-cache.ts";
import { type Indexing, type IndexProcess, openIndexProcess } from "./open-index-process.ts";
import { type IndexedShard, openShardIndexer, type ShardIndexer, type Track } from "./shard-indexer.ts";

export interface Indexer {
  /** Starts a process now, where one will be wanted. */
  readonly warmUp: () => void;
  /** @param isChanged whether a page of the shard may have changed */
  readonly open: (shard: Shard, isChanged: boolean) => ShardIndexer;
  /** Waits for all shards. It is to be called when nothing else goes on any more. @throws {SearchIndexError} */
  readonly finish: () => Promise<void>;
  /** Throws what has failed so far. @throws {SearchIndexError} */
  readonly check: () => void;
  /** Ends what is still running, and waits for its end. */
  readonly stop: () => Promise<void>;
}

/**
 * So many shards are indexed at once: more would wait for each other. An archive of more publications than these takes so
 * much memory itself that it leaves room for one while pages are rendered.
 */
const [MOST_PROCESSES, LARGE] = [2, 20_000];

/**
 * Indexes shards in processes of their own, those of which anything has changed.
 *
 * @param total the number of publications
 * @param language the site's; its stemming is used for all publications of a shard
 * @param onIndexed gets the files of each shard as soon as its index stands
 */
export function openIndexer(
  cacheDir: string,
  { total, language }: { readonly total: number; readonly language: string },
  onIndexed: (shard: IndexedShard, files: FilePack) => void,
): Indexer {
  const cache = openIndexCache(cacheDir);
  const stemmed = stemmedLanguage(language);
  const cores = Math.min(MOST_PROCESSES, availableParallelism());
  let most = total > LARGE ? 1 : cores;
  const processes: IndexProcess[] = [];
  let isStopped = false;
  let fault: unknown;
  const shards: Promise<IndexedShard>[] = [];
  // While one is indexed, the pages of the next are read; those of others wait outside of memory.
  const turns = openTurns(most + 1);

  const findProcess = (): IndexProcess => {
    const [idlest] = processes.toSorted((a, b) => a.underWay() - b.underWay());
    if (idlest && (idlest.underWay() === 0 || processes.length === most)) return idlest;
    const another = openIndexProcess();
    processes.push(another);
    return another;
  };

  /** @param shard that has got its turn, which comes back whatever becomes of it */
  const begin = (shard: string): Indexing => {
    try {
      return beginInTurn(shard);
    } catch (error) {
      turns.giveBack();
      throw error;
    }
  };
  const beginInTurn = (shard: string): Indexing => {
    if (isStopped) throw new SearchIndexError(`Indexing ${shard} for search was stopped.`);
    const begun = findProcess().begin({ language: stemmed, earlier: cache.earlierOf(shard) });
    return {
      ...begun,
      end: async (pack) => {
        try {
          await begun.end(pack);
        } catch (cause) {
          const message = cause instanceof Error ? cause.message : String(cause);
          throw new SearchIndexError(`Indexing ${shard} for search failed: ${message}`, { cause });
        } finally {
          turns.giveBack();
        }
      },
      drop: () => {
        begun.drop();
        turns.giveBack();
      },
    };
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
    heard.catch((error: unknown) => {
      fault ??= error;
    });
    shards.push(heard);
  };
  const stop = async () => {
    isStopped = true;
    await Promise.all(processes.map((process) => process.stop()));
  };
  return {
    warmUp: () => void findProcess(),
    open: (shard, isChanged) => {
      const digest = startShardDigest(stemmed);
      const early = isChanged && turns.takeNow() ? begin(shard.name) : undefined;
      const beginLater = () => turns.wait().then(() => begin(shard.name));
      return openShardIndexer(shard, digest, cache, early, beginLater, track);
    },
    finish: async () => {
      for (; most < cores; most += 1) turns.giveBack();
      const done = await Promise.all(shards);
      await stop();
      cache.forgetOthers(new Set(done.map(({ pack }) => pack)));
    },
    check: () => {
      if (fault !== undefined) throw fault;
    },
    stop: async () => {
      await stop();
      await Promise.allSettled(shards);
    },
  };
}

/** All publications of a shard share one index; Korean has no stemming, so English beside it may have its own. */
function stemmedLanguage(language: string): string {
  return language.startsWith("ko") ? "en" : language;
}
