import { openFilePack, writeFilePack } from "../../cache/file-pack.ts";
import type { BodyStore } from "../../markdown/store/body-store.ts";
import type { SearchRecord } from "../../model/search-record.ts";
import type { IndexMaker } from "../pagefind/index-maker.ts";
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

/**
 * Indexes a shard, and keeps the index.
 *
 * @param bodies of the same cache
 * @throws {CacheError} where the cache has not a text
 */
export async function indexShard(job: ShardJob, bodies: BodyStore, makeIndex: IndexMaker): Promise<void> {
  const { language, records, pack, earlier, cacheDir } = job;
  const last = earlier === undefined ? undefined : orNothing(() => openFilePack(earlier));
  try {
    const documents = records.values().map((record) => readRecord(record, bodies, cacheDir));
    const { files, words } = await makeIndex(documents, language, last);
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
