import { openFilePack, writeFilePack } from "../disk/file-pack.ts";
import { ENTRY, indexDocuments } from "./inverted-index/index-documents.ts";
import { BOOK_FILE, readBook, writeBook } from "./inverted-index/word-book.ts";
import { type IndexedAttachment, joinAttachments } from "./join-attachments.ts";
import { SHARED_MODULE } from "./manifest.ts";
import { WORDS_FILE, writeShardFiles } from "./write-shard-files.ts";

/** A page that a shard has. */
export interface ShardPage {
  /** The path within the site. */
  readonly path: string;
  readonly attachments: readonly IndexedAttachment[];
  /** As `readIndexedPart` gives it. */
  readonly part: string;
}

/** What one thread indexes. */
export interface ShardJob {
  readonly pages: readonly ShardPage[];
  /** The language whose stemming is used for all pages. */
  readonly language: string;
  /** Where the index is kept. */
  readonly pack: string;
  /** An earlier index of the shard, of which files are taken over. */
  readonly earlier: string | undefined;
  /** The folder of a site that the index is put into, with the shard's name. */
  readonly siteDir: string;
  readonly shard: string;
}

/** Indexes a shard, keeps the index and puts it into a site. Worker threads run this. */
export async function indexShard({
  pages,
  language,
  pack,
  earlier,
  siteDir,
  shard,
}: ShardJob): Promise<void> {
  const last = earlier === undefined ? undefined : orNothing(() => openFilePack(earlier));
  const known = {
    read: (file: string) => (last?.lengths.has(file) ? orNothing(() => last.read(file)) : undefined),
    book: orNothing(() => last && readBook(last.read(BOOK_FILE))),
  };
  const { files, book, words } = await indexDocuments(listDocuments(pages), language, known);
  last?.close();
  shareModule(files);
  files.set(WORDS_FILE, Buffer.from(JSON.stringify([...words])));
  files.set(BOOK_FILE, writeBook(book));
  writeShardFiles(siteDir, shard, files);
  writeFilePack(pack, files);
}

function* listDocuments(pages: readonly ShardPage[]) {
  for (const { path, attachments, part } of pages)
    yield { url: `/${path.replace(/(^|\/)index\.html$/, "$1")}`, part: joinAttachments(part, attachments) };
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
