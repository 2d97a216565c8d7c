import { setImmediate } from "node:timers/promises";
import type { Shard } from "./deal-shards.ts";
import type { IndexCache, IndexedPage, startShardDigest } from "./index-cache.ts";
import type { ShardPage } from "./index-shard.ts";
import type { IndexFiles } from "./shard-pack.ts";

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
  /** Whether what is indexed of a page is needed when it is added, and not later or never. */
  readonly isAtOnce: boolean;
  /**
   * @param indexed the digest of what is indexed of the page
   * @param readPart gives that when it is needed
   */
  readonly add: (page: IndexedPage, indexed: string, readPart: () => string) => void;
  /** There are no more pages; they are indexed while the next are written. */
  readonly close: () => void;
}

type ShardDigest = ReturnType<typeof startShardDigest>;

/** Indexes the pages of a shard. @param pack where the index is to be kept */
export type IndexPages = (shard: Shard, pages: readonly ShardPage[], pack: string) => Promise<void>;
/** @param kept resolves when the index stands in its place, with its files where they are known already */
export type Track = (shard: IndexedShard, kept: Promise<IndexFiles | undefined>) => void;

/** The first time that a shard is seen, its pages are gathered while they are written. */
export function indexAtOnce(
  shard: Shard,
  digest: ShardDigest,
  cache: IndexCache,
  index: IndexPages,
  track: Track,
): ShardIndexer {
  const pages: ShardPage[] = [];
  return {
    isAtOnce: true,
    add: (page, indexed, readPart) => {
      digest.add(page, indexed);
      pages.push({ ...page, part: readPart() });
    },
    close: () => {
      const name = digest.end();
      const pack = cache.packOf(shard.name, name);
      const kept = index(shard, pages, pack).then(() => undefined);
      track({ shard, digest: name, pack, isReused: false }, kept);
    },
  };
}

/** Later, they are read once it is known that anything that is indexed has changed. */
export function indexWhenKnown(
  shard: Shard,
  digest: ShardDigest,
  cache: IndexCache,
  index: IndexPages,
  track: Track,
): ShardIndexer {
  const pages: { readonly page: IndexedPage; readonly readPart: () => string }[] = [];
  const readAll = async () => {
    const read: ShardPage[] = [];
    for (const [number, { page, readPart }] of pages.entries()) {
      if (number % TURN === 0) await setImmediate();
      read.push({ ...page, part: readPart() });
    }
    return read;
  };
  return {
    isAtOnce: false,
    add: (page, indexed, readPart) => {
      digest.add(page, indexed);
      pages.push({ page, readPart });
    },
    close: () => {
      const name = digest.end();
      const pack = cache.packOf(shard.name, name);
      const files = cache.read(shard.name, name);
      const make = async () => {
        await index(shard, await readAll(), pack);
        return undefined;
      };
      track(
        { shard, digest: name, pack, isReused: files !== undefined },
        files ? Promise.resolve(files) : make(),
      );
    },
  };
}
