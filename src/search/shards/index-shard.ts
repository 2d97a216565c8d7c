import { openFilePack, writeFilePack } from "../../cache/file-pack.ts";
import type { BodyStore } from "../../markdown/store/body-store.ts";
import type { SearchRecord } from "../../model/search-record.ts";
import { readDocuments } from "../pagefind/documents/read-documents.ts";
import { ENTRY, indexDocuments } from "../pagefind/index-documents.ts";
import { BOOK_FILE, readBook, type WordBook, writeBook } from "../pagefind/stems/word-book.ts";
import { readRecord } from "../record/read-record.ts";
import { SHARED_MODULE } from "./manifest.ts";
import { WORDS_FILE } from "./shard-files.ts";

/** A shard that is to be indexed. */
export interface ShardJob {
  /** The language whose stemming is used for all publications. */
  readonly language: string;
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
 * @param other what Pagefind has said of the words of another shard
 * @returns what it has said of those of this one
 * @throws {CacheError} where the cache has not a text
 */
export async function indexShard(job: ShardJob, bodies: BodyStore, other?: WordBook): Promise<WordBook> {
  const { language, records, pack, earlier, cacheDir } = job;
  const last = earlier === undefined ? undefined : orNothing(() => openFilePack(earlier));
  const readEarlier = (file: string) =>
    last?.lengths.has(file) ? orNothing(() => last.read(file)) : undefined;
  try {
    const read = readDocuments(
      records.values().map((record) => readRecord(record, bodies, cacheDir)),
      language,
      readEarlier,
    );
    const known = orNothing(() => last && readBook(last.read(BOOK_FILE)));
    const { files, book, words } = await indexDocuments(read, readEarlier, known ?? other);
    shareModule(files);
    files.set(WORDS_FILE, Buffer.from(JSON.stringify([...words])));
    files.set(BOOK_FILE, writeBook(book));
    writeFilePack(pack, files);
    return book;
  } finally {
    last?.close();
  }
}

/** What cannot be read of an earlier index is made anew. */
function orNothing<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

/**
 * Pagefind looks for its WebAssembly in the folder of each index, as `wasm.NAME.pagefind`. All shards use one: a name
 * with a path in it leads out of the shard's folder, so that a browser fetches one address, once. It brings one for other
 * languages too, which nothing asks for.
 */
function shareModule(files: Map<string, Uint8Array>): void {
  const entry = JSON.parse(Buffer.from(files.get(ENTRY) ?? []).toString("utf8")) as {
    readonly languages: Readonly<Record<string, { wasm: string | null }>>;
  };
  const names = Object.values(entry.languages).map(({ wasm }) => `wasm.${wasm ?? "unknown"}.pagefind`);
  for (const [name, content] of [...files]) {
    if (!name.startsWith("wasm.")) continue;
    files.delete(name);
    if (names.includes(name)) files.set(SHARED_MODULE, content);
  }
  for (const language of Object.values(entry.languages))
    language.wasm = `x/../../${SHARED_MODULE.replace(/\.pagefind$/, "")}`;
  files.set(ENTRY, Buffer.from(JSON.stringify(entry)));
}
