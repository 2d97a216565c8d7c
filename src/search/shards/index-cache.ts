import { createHash, hash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type FileContainer, openContainer } from "../../cache/file-container.ts";
import { generatorVersion } from "../../cache/version.ts";
import type { SearchRecord } from "../../model/search-record.ts";
import type { IndexerName } from "../pagefind/index-maker.ts";

/** The shard indexes of earlier builds, each in a file named by the shard and its digest. */
export interface IndexCache {
  /** The path of a shard's index, whether it exists or not. */
  readonly fileOf: (shard: string, digest: string) => string;
  /** Undefined if there is no index, or a broken one. */
  readonly read: (shard: string, digest: string) => FileContainer | undefined;
  /** The path of an older index of the shard by the same indexer, maybe of other pages; undefined if there is none. */
  readonly earlierOf: (shard: string) => string | undefined;
  /** Removes all other files. */
  readonly forgetOthers: (used: ReadonlySet<string>) => void;
}

/** How shards are indexed. */
export interface IndexingWay {
  /** All publications are stemmed in this language. */
  readonly language: string;
  readonly indexer: IndexerName;
}

const VERSION_LENGTH = 8;
/** The shard, what indexed it, and the digest of its pages. */
const NAME = /^(.+)-([\da-f]{8})[\da-f]{16}\.index$/;

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
    fileOf: (shard, digest) => join(root, `${shard}-${digest}.index`),
    read: (shard, digest) => {
      const name = `${shard}-${digest}.index`;
      try {
        return names.has(name) ? openContainer(join(root, name)) : undefined;
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

/** A digest of a shard's records and of what indexes them. */
export function digestShard({ language, indexer }: IndexingWay, records: readonly SearchRecord[]): string {
  const digest = createHash("sha256").update(`${language}\0`);
  for (const record of records) digest.update(`${JSON.stringify(record)}\0`);
  return versionOf(indexer) + digest.digest("hex").slice(0, 16);
}

/** Whether the shards with these digests were indexed in the same way. */
export function isMadeAlike(digest: string, other: string): boolean {
  return digest.slice(0, VERSION_LENGTH) === other.slice(0, VERSION_LENGTH);
}

function versionOf(indexer: IndexerName): string {
  return hash("sha256", `${generatorVersion()}\0${indexer}`).slice(0, VERSION_LENGTH);
}
