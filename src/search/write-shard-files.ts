import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nameFile } from "../disk/disk-fault.ts";
import { BOOK_FILE } from "./inverted-index/word-book.ts";
import { SHARED_MODULE } from "./manifest.ts";

/** The words of a shard with their weights, for the list of all: it is kept and not served. */
export const WORDS_FILE = "words.json";

/** What all shards bring, the same in each. */
export const SHARED: ReadonlySet<string> = new Set(["pagefind.js", SHARED_MODULE]);

/** Where a file of a shard's index stands within a site; undefined for one that is not served. */
export function placeOf(shard: string, file: string): string | undefined {
  if (file === WORDS_FILE || file === BOOK_FILE) return undefined;
  return SHARED.has(file) ? `pagefind/${file}` : `pagefind/${shard}/${file}`;
}

/** Puts the index of a shard into the folder of a site. */
export function writeShardFiles(
  siteDir: string,
  shard: string,
  files: ReadonlyMap<string, Uint8Array>,
): void {
  const made = new Set<string>();
  for (const [file, content] of files) {
    const place = placeOf(shard, file);
    if (place === undefined) continue;
    const full = join(siteDir, place);
    const folder = dirname(full);
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    if (SHARED.has(file)) putShared(full, content);
    else nameFile(full, () => writeFileSync(full, content));
  }
}

/** Puts a file there that may be there already, as the last site's own, which is not to be written into. */
export function putShared(file: string, content: Uint8Array): void {
  try {
    nameFile(file, () => writeFileSync(file, content, { flag: "wx" }));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}
