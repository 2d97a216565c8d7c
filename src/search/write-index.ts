import { copyFileSync, globSync, readFileSync, statSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { WORDS_FILE } from "./index-shard.ts";
import type { SearchManifest } from "./manifest.ts";
import type { IndexedShard } from "./open-indexer.ts";
import { writeWords } from "./write-words.ts";

/** The folder of a site that the index is put into. */
export interface IndexTarget {
  /** Makes the folders that a file stands in. @returns the file's absolute path */
  readonly makeRoom: (file: string) => string;
  /** Takes a file of the last site; false where it has none. */
  readonly takeOver: (file: string, bytes: number) => boolean;
}

const SHARED = /^(pagefind\.js|wasm\..+\.pagefind)$/;

/**
 * Puts the index of a shard into `pagefind/` of a site, and beside it what all shards share.
 *
 * @param isInLast whether the last site has the same index of the shard
 * @returns how many search records it has
 */
export function writeShard(
  site: IndexTarget,
  { shard, folder }: Pick<IndexedShard, "shard" | "folder">,
  isInLast: boolean,
): number {
  for (const entry of globSync("**", { cwd: folder, withFileTypes: true })) {
    if (!entry.isFile() || entry.name === WORDS_FILE) continue;
    const source = join(entry.parentPath, entry.name);
    const file = source.slice(folder.length + 1).replaceAll("\\", "/");
    const place = SHARED.test(file) ? `pagefind/${file}` : `pagefind/${shard.name}/${file}`;
    if (isInLast && site.takeOver(place, statSync(source).size)) continue;
    copyFileSync(source, site.makeRoom(place));
  }
  const languages = Object.values(readEntry(folder).languages);
  return languages.reduce((sum, language) => sum + language.page_count, 0);
}

/** Writes what leads a browser to all shards. @param shards oldest first */
export async function writeManifest(site: IndexTarget, shards: readonly IndexedShard[]): Promise<void> {
  const words = await writeWords(
    shards.map(({ folder }) => join(folder, WORDS_FILE)),
    site.makeRoom(`pagefind/${WORDS_FILE}`),
  );
  const manifest: SearchManifest = {
    total: shards.reduce((sum, { shard }) => sum + shard.count, 0),
    shards: shards
      .map(({ shard, digest, folder }) => ({ ...shard, digest, entry: readEntry(folder) }))
      .toReversed(),
    words,
  };
  await writeFile(site.makeRoom("pagefind/manifest.json"), JSON.stringify(manifest));
}

interface ShardEntry {
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
}

function readEntry(folder: string): ShardEntry {
  return JSON.parse(readFileSync(join(folder, "pagefind-entry.json"), "utf8")) as ShardEntry;
}
