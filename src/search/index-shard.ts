import { ENTRY, indexDocuments } from "./inverted-index/index-documents.ts";
import { type IndexedAttachment, joinAttachments } from "./join-attachments.ts";
import { SHARED_MODULE } from "./manifest.ts";
import { type IndexFiles, readIndexJson, readPack, writePack } from "./shard-pack.ts";
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
  const { files, words } = await indexDocuments(listDocuments(pages), language, readEarlier(earlier));
  shareModule(files);
  files.set(WORDS_FILE, Buffer.from(JSON.stringify([...words])));
  writeShardFiles(siteDir, shard, files);
  writePack(pack, files);
}

function* listDocuments(pages: readonly ShardPage[]) {
  for (const { path, attachments, part } of pages)
    yield { url: `/${path.replace(/(^|\/)index\.html$/, "$1")}`, part: joinAttachments(part, attachments) };
}

function readEarlier(pack: string | undefined): ReadonlyMap<string, Uint8Array> {
  try {
    return pack === undefined ? new Map() : readPack(pack);
  } catch {
    return new Map();
  }
}

/**
 * Pagefind looks for its WebAssembly in the folder of each index, as `wasm.NAME.pagefind`. All shards use one: a name
 * with a path in it leads out of the shard's folder, so that a browser fetches one address, once. It brings one for other
 * languages too, which nothing asks for.
 */
function shareModule(files: IndexFiles): void {
  const entry = readIndexJson<{ languages: Record<string, { wasm: string | null }> }>(files, ENTRY);
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
