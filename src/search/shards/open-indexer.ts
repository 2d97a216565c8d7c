import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { type FileContainer, openContainer } from "../../cache/file-container.ts";
import type { SearchRecord } from "../../model/search-record.ts";
import { openProcess, type TaskProcess } from "../../workers/open-process.ts";
import { SearchIndexError } from "../search-index-error.ts";
import type { Shard } from "./deal-shards.ts";
import { digestShard, type IndexingWay, openIndexCache } from "./index-cache.ts";
import type { ShardJob } from "./index-shard.ts";

/** A shard with its publications, the oldest first. */
export interface ShardRecords {
  readonly shard: Shard;
  readonly records: readonly SearchRecord[];
}

/** A shard whose index is in the cache. */
export interface IndexedShard {
  readonly shard: Shard;
  readonly digest: string;
  /** Where it is kept. */
  readonly indexFile: string;
  readonly isReused: boolean;
}

export interface Indexer {
  /** Waits for all shards. Call it when nothing else needs the processor any more. @throws {SearchIndexError} */
  readonly finish: () => Promise<void>;
  /** @throws {SearchIndexError} if a shard has failed so far */
  readonly check: () => void;
  /** Ends the processes and waits until they have ended. */
  readonly stop: () => Promise<void>;
}

/**
 * At most two shards are indexed at once: more would wait for each other. An archive of more publications than `LARGE`
 * takes so much memory that there is room for only one while pages are rendered.
 */
const [MOST_PROCESSES, LARGE] = [2, 20_000];
const SCRIPT = join(import.meta.dirname, "index-shard.ts");
const YOUNG_MB = 48;

/**
 * Starts indexing shards in a few processes. Shards whose index is in the cache are not indexed again.
 *
 * @param way with the language of the site
 * @param onIndexed gets the files of each shard as soon as it is indexed
 */
export function openIndexer(
  cacheDir: string,
  { language, indexer }: IndexingWay,
  shards: readonly ShardRecords[],
  onIndexed: (shard: IndexedShard, files: FileContainer) => void,
): Indexer {
  const cache = openIndexCache(cacheDir, indexer);
  const way = { language: stemmedLanguage(language), indexer };
  const cores = Math.min(MOST_PROCESSES, availableParallelism());
  const total = shards.reduce((sum, { records }) => sum + records.length, 0);
  const used = new Set<string>();
  // The largest shards take longest, so they begin first.
  const waiting = shards.toSorted((a, b) => b.records.length - a.records.length).values();
  const stops: (() => Promise<void>)[] = [];
  let isStopped = false;
  let fault: unknown;

  const startProcess = () => {
    const started = openProcess<ShardJob, void>(SCRIPT, "indexShard", { youngMb: YOUNG_MB });
    stops.push(started.stop);
    return started;
  };
  /** Indexes one shard after another until none is left. */
  const work = async () => {
    let process: TaskProcess<ShardJob, void> | undefined;
    for (const { shard, records } of waiting) {
      // Other work gets its turn between shards.
      await setImmediate();
      if (isStopped) return;
      const digest = digestShard(way, records);
      const indexFile = cache.fileOf(shard.name, digest);
      used.add(indexFile);
      const known = cache.read(shard.name, digest);
      if (!known) {
        process ??= startProcess();
        await process
          .run({ ...way, records, indexFile, earlier: cache.earlierOf(shard.name), cacheDir })
          .catch((cause: Error) => {
            throw new SearchIndexError(`Indexing ${shard.name} for search failed: ${cause.message}`, {
              cause,
            });
          });
      }
      const files = known ?? openContainer(indexFile);
      try {
        onIndexed({ shard, digest, indexFile, isReused: known !== undefined }, files);
      } finally {
        files.close();
      }
    }
  };
  const begin = () =>
    work().catch((error: unknown) => {
      fault ??= error;
    });
  const check = () => {
    if (fault !== undefined) throw fault;
  };
  const stop = async () => {
    isStopped = true;
    await Promise.all(stops.map((end) => end()));
    await Promise.all(workers);
  };
  const workers = Array.from({ length: total > LARGE ? 1 : cores }, begin);
  return {
    check,
    stop,
    finish: async () => {
      while (workers.length < cores) workers.push(begin());
      await Promise.all(workers);
      check();
      await stop();
      cache.forgetOthers(used);
    },
  };
}

/** An index has one language. Pagefind does not stem Korean, so on a Korean site English words may be stemmed. */
function stemmedLanguage(language: string): string {
  return language.startsWith("ko") ? "en" : language;
}
