import { openContainer, writeContainer } from "../../cache/file-container.ts";
import { type BodyStore, openBodyStore } from "../../markdown/store/body-store.ts";
import type { SearchRecord } from "../../model/search-record.ts";
import { type IndexMaker, openIndexMaker } from "../pagefind/index-maker.ts";
import { readRecord } from "../record/read-record.ts";
import type { IndexingWay } from "./index-cache.ts";
import { WORDS_FILE } from "./shard-files.ts";

/** A shard to index. */
export interface ShardJob extends IndexingWay {
  readonly records: readonly SearchRecord[];
  /** Where to keep the index. */
  readonly indexFile: string;
  /** An earlier index of the shard, to take files from. */
  readonly earlier: string | undefined;
  /** Has the texts of the publications. */
  readonly cacheDir: string;
}

// Kept from one shard to the next: a process indexes shards of one build only.
let bodies: BodyStore | undefined;
let makeIndex: IndexMaker | undefined;

/**
 * Indexes a shard and keeps the index. This runs in a process of its own, since an index takes as much memory as a whole
 * archive.
 *
 * @throws {CacheError} if the cache lacks a text
 */
export async function indexShard({ records, indexFile, earlier, cacheDir, ...way }: ShardJob): Promise<void> {
  bodies ??= openBodyStore(cacheDir);
  const store = bodies;
  makeIndex ??= openIndexMaker(way.indexer);
  const last = earlier === undefined ? undefined : orNothing(() => openContainer(earlier));
  try {
    const documents = records.values().map((record) => readRecord(record, store, cacheDir));
    const { files, words } = await makeIndex(documents, way.language, last);
    files.set(WORDS_FILE, Buffer.from(JSON.stringify([...words])));
    writeContainer(indexFile, files);
  } finally {
    last?.close();
  }
}

/** If an earlier index cannot be read, the whole index is made anew. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
