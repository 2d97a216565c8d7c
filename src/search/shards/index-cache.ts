import { createHash, hash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type FilePack, openFilePack } from "../../cache/file-pack.ts";
import { generatorVersion } from "../../cache/version.ts";
import type { SearchRecord } from "../../model/search-record.ts";
import type { IndexerName } from "../pagefind/index-maker.ts";

/** The indexes of shards that earlier builds have made, each in a file named by the shard and its digest. */
export interface IndexCache {
  /** Where the index of a shard is, or is to be put. */
  readonly packOf: (shard: string, digest: string) => string;
  /** Nothing where there is none, or where it does not say what it holds. */
  readonly read: (shard: string, digest: string) => FilePack | undefined;
  /** Where an index of the shard is that was made in this way, though it may be of other pages; undefined where none is. */
  readonly earlierOf: (shard: string) => string | undefined;
  /** Removes all files but these. */
  readonly forgetOthers: (used: ReadonlySet<string>) => void;
}

/** How shards are indexed. */
export interface IndexingWay {
  /** The language whose stemming is used for all publications. */
  readonly language: string;
  readonly indexer: IndexerName;
}

const VERSION_LENGTH = 8;
/** The shard, what indexed it, and the digest of its pages. */
const NAME = /^(.+)-([\da-f]{8})[\da-f]{16}\.pack$/;

export function openIndexCache(cacheDir: string, indexer: IndexerName): IndexCache {
  const root = join(cacheDir, "search");
  mkdirSync(root, { recursive: true });
  const names = new Set(readdirSync(root));
  const shards = new Map<string, string>();
  for (const name of names) {
    const [, shard, version] = NAME.exec(name) ?? [];
    if (shard !== undefined && version === versionOf(indexer)) shards.set(shard, join(root, name));
  }
  return {
    packOf: (shard, digest) => join(root, `${shard}-${digest}.pack`),
    read: (shard, digest) => {
      const name = `${shard}-${digest}.pack`;
      try {
        return names.has(name) ? openFilePack(join(root, name)) : undefined;
      } catch {
        return undefined;
      }
    },
    earlierOf: (shard) => shards.get(shard),
    forgetOthers: (used) => {
      for (const name of readdirSync(root)) {
        if (!used.has(join(root, name))) rmSync(join(root, name), { recursive: true, force: true });
      }
    },
  };
}

/** The digest of a shard: of its records, and of what indexes them. */
export function digestShard({ language, indexer }: IndexingWay, records: readonly SearchRecord[]): string {
  const digest = createHash("sha256").update(`${language}\0`);
  for (const record of records) digest.update(`${JSON.stringify(record)}\0`);
  return versionOf(indexer) + digest.digest("hex").slice(0, 16);
}

/** Whether two shards, of which these are the digests, were indexed in the same way. */
export function isMadeAlike(digest: string, other: string): boolean {
  return digest.slice(0, VERSION_LENGTH) === other.slice(0, VERSION_LENGTH);
}

function versionOf(indexer: IndexerName): string {
  return hash("sha256", `${generatorVersion()}\0${indexer}`).slice(0, VERSION_LENGTH);
}
