import { openFilePack, writeFilePack } from "../../cache/file-pack.ts";
import { type BodyStore, openBodyStore } from "../../markdown/store/body-store.ts";
import type { SearchRecord } from "../../model/search-record.ts";
import { type IndexMaker, openIndexMaker } from "../pagefind/index-maker.ts";
import { readRecord } from "../record/read-record.ts";
import type { IndexingWay } from "./index-cache.ts";
import { WORDS_FILE } from "./shard-files.ts";

/** A shard that is to be indexed. */
export interface ShardJob extends IndexingWay {
  readonly records: readonly SearchRecord[];
  /** Where the index is to be kept. */
  readonly pack: string;
  /** An earlier index of the shard, of which files are taken over. */
  readonly earlier: string | undefined;
  /** Where the texts of the publications are kept. */
  readonly cacheDir: string;
}

/** They last from one shard to the next. */
let bodies: BodyStore | undefined;
let makeIndex: IndexMaker | undefined;

/**
 * Indexes a shard, and keeps the index. This runs in a process of its own: an index takes as much memory as a whole
 * archive. All shards of a process are of one build.
 *
 * @throws {CacheError} if the cache lacks a text
 */
export async function indexShard({ records, pack, earlier, cacheDir, ...way }: ShardJob): Promise<void> {
  bodies ??= openBodyStore(cacheDir);
  const store = bodies;
  makeIndex ??= openIndexMaker(way.indexer);
  const last = earlier === undefined ? undefined : orNothing(() => openFilePack(earlier));
  try {
    const documents = records.values().map((record) => readRecord(record, store, cacheDir));
    const { files, words } = await makeIndex(documents, way.language, last);
    files.set(WORDS_FILE, Buffer.from(JSON.stringify([...words])));
    writeFilePack(pack, files);
  } finally {
    last?.close();
  }
}

/** Where an earlier index cannot be read, all is made anew. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
