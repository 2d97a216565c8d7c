import type { FileContainer } from "../../cache/file-container.ts";
import { FUNCTION_WORDS } from "../function-words.ts";
import { countRecords, ENTRY, type Entry, readEntry } from "../pagefind/files/entry.ts";
import { writeWords } from "../pagefind/words/write-words.ts";
import { isMadeAlike } from "./index-cache.ts";
import type { SearchManifest } from "./manifest.ts";
import type { IndexedShard } from "./open-indexer.ts";
import { INDEX_FOLDER, isNamedByContent, placeOf, WORDS_FILE } from "./shard-files.ts";

/** The site that gets the index. */
export interface IndexTarget {
  readonly write: (file: string, content: string | Uint8Array) => void;
  /** Takes a file of the last site. @returns whether it could */
  readonly takeOver: (file: string, bytes: number) => boolean;
}

/** A shard whose index is in the site. */
export interface PlacedShard extends IndexedShard {
  readonly entry: Entry;
  readonly words: readonly (readonly [word: string, weight: number])[];
  /** How many search records it has. */
  readonly records: number;
}

/**
 * Puts the index of a shard into `pagefind/` of a site. Takes unchanged files from the last site.
 *
 * @param last the digests of the shards of the last site
 */
export function placeShard(
  site: IndexTarget,
  indexed: IndexedShard,
  files: FileContainer,
  last: ReadonlySet<string>,
): PlacedShard {
  const isInLast = last.has(indexed.digest);
  const isAlike = [...last].some((digest) => isMadeAlike(digest, indexed.digest));
  for (const [file, length] of files.lengths) {
    const place = placeOf(indexed.shard.name, file);
    if (place === undefined) continue;
    const isTaken = (isInLast || (isAlike && isNamedByContent(file))) && site.takeOver(place, length);
    if (!isTaken) site.write(place, files.read(file));
  }
  const entry = readEntry(files.read(ENTRY));
  const words = JSON.parse(files.read(WORDS_FILE).toString("utf8")) as PlacedShard["words"];
  return { ...indexed, entry, records: countRecords(entry), words };
}

/** Writes the manifest and the list of words. @param shards oldest first */
export function writeManifest(site: IndexTarget, shards: readonly PlacedShard[]): void {
  const words = writeWords(shards.map(({ words }) => new Map(words)));
  site.write(`${INDEX_FOLDER}${WORDS_FILE}`, words.text);
  const manifest: SearchManifest = {
    total: shards.reduce((sum, { shard }) => sum + shard.count, 0),
    shards: shards.map(({ shard, digest, entry }) => ({ ...shard, digest, entry })).toReversed(),
    words: words.digest,
    functionWords: FUNCTION_WORDS,
  };
  site.write(`${INDEX_FOLDER}manifest.json`, JSON.stringify(manifest));
}
