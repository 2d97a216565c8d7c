import { setImmediate } from "node:timers/promises";
import type { Shard } from "./deal-shards.ts";
import type { IndexCache, IndexedPage, startShardDigest } from "./index-cache.ts";
import { type DocumentPlace, writeDocument } from "./index-document.ts";
import type { IndexFiles } from "./shard-pack.ts";

/** After so many documents, what goes on beside the writing gets its turn. */
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
   * Where the document of the next page is to be written before the page is added; undefined where it is not yet known
   * whether it is needed.
   */
  readonly place: (page: IndexedPage) => DocumentPlace | undefined;
  /**
   * @param indexed the digest of what is indexed of the page
   * @param readPart gives that when it is needed: for a document that is written, or a shard that is indexed, it is not
   */
  readonly add: (page: IndexedPage, indexed: string, readPart: () => string) => void;
  /** There are no more pages; they are indexed while the next are written. */
  readonly close: () => void;
}

type ShardDigest = ReturnType<typeof startShardDigest>;

/** A shard that is being indexed. */
export interface OpenShard {
  readonly place: (page: IndexedPage) => DocumentPlace;
  /** There are no more pages, and all documents are written. @param kept where the index is to be kept */
  readonly finish: (kept: string) => Promise<void>;
}
/** @param kept resolves when the index stands in its place, with its files where they are known already */
export type Track = (shard: IndexedShard, kept: Promise<IndexFiles | undefined>) => void;

/** The first time that a shard is seen, its documents are written while its pages are. */
export function indexAtOnce(
  shard: Shard,
  digest: ShardDigest,
  cache: IndexCache,
  { place, finish }: OpenShard,
  track: Track,
): ShardIndexer {
  return {
    place,
    add: digest.add,
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

/** Later, they wait until it is known whether anything that is indexed has changed. */
export function indexWhenKnown(
  shard: Shard,
  digest: ShardDigest,
  cache: IndexCache,
  start: (shard: Shard) => OpenShard,
  track: Track,
): ShardIndexer {
  const pages: { readonly page: IndexedPage; readonly readPart: () => string }[] = [];
  const index = async (pack: string) => {
    const { place, finish } = start(shard);
    for (const [number, { page, readPart }] of pages.entries()) {
      if (number % TURN === 0) await setImmediate();
      writeDocument(place(page), readPart());
    }
    await finish(pack);
  };
  return {
    place: () => undefined,
    add: (page, indexed, readPart) => {
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
