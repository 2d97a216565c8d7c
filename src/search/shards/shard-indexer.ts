import { setImmediate } from "node:timers/promises";
import type { FilePack } from "../../cache/file-pack.ts";
import type { Shard } from "./deal-shards.ts";
import type { IndexCache, IndexedPage, startShardDigest } from "./index-cache.ts";
import type { Indexing } from "./open-index-process.ts";

/** After so many pages, what goes on beside the reading gets its turn. */
const TURN = 64;

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
   * @param readPart gives that, now or later
   * @param part that, where it is at hand
   */
  readonly add: (page: IndexedPage, indexed: string, readPart: () => string, part?: string) => void;
  /** There are no more pages; they are indexed while the next are written. */
  readonly close: () => void;
}

/** @param kept resolves when the index stands in its place, with its files where they stood there before */
export type Track = (shard: IndexedShard, kept: Promise<FilePack | undefined>) => void;

/**
 * @param early indexes the pages as they come; where there is none, they wait until all are there and prove to have changed
 * @param begin begins to index them then
 */
export function openShardIndexer(
  shard: Shard,
  digest: ReturnType<typeof startShardDigest>,
  cache: IndexCache,
  early: Indexing | undefined,
  begin: () => Promise<Indexing>,
  track: Track,
): ShardIndexer {
  const waiting: { readonly page: IndexedPage; readonly readPart: () => string }[] = [];
  const make = async (pack: string) => {
    const indexing = early ?? (await begin());
    try {
      for (const [number, { page, readPart }] of waiting.entries()) {
        if (number % TURN === 0) await setImmediate();
        indexing.add({ ...page, part: readPart() });
      }
    } catch (error) {
      indexing.drop();
      throw error;
    }
    await indexing.end(pack);
    return undefined;
  };
  return {
    add: (page, indexed, readPart, part) => {
      digest.add(page, indexed);
      if (early) early.add({ ...page, part: part ?? readPart() });
      else waiting.push({ page, readPart });
    },
    close: () => {
      const name = digest.end();
      const pack = cache.packOf(shard.name, name);
      const files = cache.read(shard.name, name);
      if (files) early?.drop();
      const isReused = files !== undefined;
      track({ shard, digest: name, pack, isReused }, isReused ? Promise.resolve(files) : make(pack));
    },
  };
}
