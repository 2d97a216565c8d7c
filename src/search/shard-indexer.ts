import { setImmediate } from "node:timers/promises";
import type { FilePack } from "../disk/file-pack.ts";
import type { Shard } from "./deal-shards.ts";
import type { IndexCache, IndexedPage, startShardDigest } from "./index-cache.ts";
import type { ShardPage } from "./index-shard.ts";

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
   * @param readPart gives that, if any page of the shard has changed
   */
  readonly add: (page: IndexedPage, indexed: string, readPart: () => string) => void;
  /** There are no more pages; they are indexed while the next are written. */
  readonly close: () => void;
}

/** Indexes the pages of a shard. @param pack where the index is to be kept */
export type IndexPages = (shard: Shard, pages: readonly ShardPage[], pack: string) => Promise<void>;
/** @param kept resolves when the index stands in its place, with its files where they stood there before */
export type Track = (shard: IndexedShard, kept: Promise<FilePack | undefined>) => void;

export function openShardIndexer(
  shard: Shard,
  digest: ReturnType<typeof startShardDigest>,
  cache: IndexCache,
  index: IndexPages,
  track: Track,
): ShardIndexer {
  const pages: { readonly page: IndexedPage; readonly readPart: () => string }[] = [];
  const make = async (pack: string) => {
    const read: ShardPage[] = [];
    for (const [number, { page, readPart }] of pages.entries()) {
      if (number % TURN === 0) await setImmediate();
      read.push({ ...page, part: readPart() });
    }
    await index(shard, read, pack);
    return undefined;
  };
  return {
    add: (page, indexed, readPart) => {
      digest.add(page, indexed);
      pages.push({ page, readPart });
    },
    close: () => {
      const name = digest.end();
      const pack = cache.packOf(shard.name, name);
      const files = cache.read(shard.name, name);
      const isReused = files !== undefined;
      track({ shard, digest: name, pack, isReused }, isReused ? Promise.resolve(files) : make(pack));
    },
  };
}
