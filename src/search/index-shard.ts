import { createInterface } from "node:readline";
import * as pagefind from "pagefind";
import { countWords } from "./count-words.ts";
import { ENTRY, finishIndex } from "./finish-index.ts";
import { type IndexedAttachment, writeIndexDocument } from "./index-document.ts";
import { SHARED_MODULE } from "./manifest.ts";
import { type IndexFiles, readIndexJson, writePack } from "./shard-pack.ts";
import { WORDS_FILE, writeShardFiles } from "./write-shard-files.ts";

/** What one process indexes. */
export interface ShardJob {
  /** The language whose stemming is used for all pages. */
  readonly language: string;
  /** Where the index is kept. */
  readonly pack: string;
  /** The folder of a site that the index is put into, with the shard's name. */
  readonly siteDir: string;
  readonly shard: string;
  /** The process that asked for it, without which it is not to be written. */
  readonly parent: number;
}

/** One page as the process reads it, as JSON in a line of its standard input. */
export interface ShardPage {
  /** The path within the site. */
  readonly path: string;
  /** The part of the page that is indexed. */
  readonly part: string;
  readonly attachments: readonly IndexedAttachment[];
}

/** The line after the last page. Input that ends without it comes of a build that was killed. */
export const END = "end";

/** Only these of a bundle's files are served; Pagefind's own interfaces are left out. */
const SERVED =
  /^(pagefind\.js|pagefind-entry\.json|wasm\..+\.pagefind|pagefind\..+\.pf_meta|(index|fragment|filter)\/.+)$/;
const AT_ONCE = 64;

/**
 * Indexes a shard with Pagefind, keeps the index and puts it into a site.
 *
 * @param pages oldest first: publications of one day come out in the order of the lists
 * @throws with a sentence that says which page or step failed
 */
export async function indexShard(job: ShardJob, pages: AsyncIterable<ShardPage>): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: job.language });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  const documents: string[] = [];
  let adding: Promise<void>[] = [];
  for await (const { path, part, attachments } of pages) {
    const content = writeIndexDocument(part, attachments);
    documents.push(content);
    adding.push(
      index.addHTMLFile({ sourcePath: path, content }).then(({ errors }) => {
        if (errors.length > 0) throw new Error(`Pagefind cannot read ${path}: ${errors.join("; ")}`);
      }),
    );
    if (adding.length < AT_ONCE) continue;
    await Promise.all(adding);
    adding = [];
  }
  await Promise.all(adding);
  // `writeFiles` answers before its files are whole, so their bytes are asked for and written here.
  const asked = index.getFiles();
  const words = JSON.stringify([...countWords(documents)]);
  const { files: made, errors: faults } = await asked;
  if (faults.length > 0) throw new Error(`Pagefind cannot make its index: ${faults.join("; ")}`);
  await pagefind.close();
  const files: IndexFiles = new Map(
    made.filter(({ path }) => SERVED.test(path)).map(({ path, content }) => [path, content]),
  );
  finishIndex(files);
  leadToSharedModule(files);
  files.set(WORDS_FILE, Buffer.from(words));
  writeShardFiles(job.siteDir, job.shard, files, () => checkParent(job));
  writePack(job.pack, files);
}

/**
 * Pagefind looks for its WebAssembly in the folder of each index, as `wasm.NAME.pagefind`. All shards use one: a name
 * with a path in it leads out of the shard's folder, so that a browser fetches one address, once. It brings one for other
 * languages too, which nothing asks for.
 */
function leadToSharedModule(files: IndexFiles): void {
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

/** What a killed build began is nobody's: the next has removed it, or is about to. */
function checkParent({ parent }: ShardJob): void {
  if (process.ppid !== parent) throw new Error("The build that this index is for has ended.");
}

async function* readPages(input: NodeJS.ReadableStream): AsyncGenerator<ShardPage> {
  for await (const line of createInterface({ input })) {
    const page = JSON.parse(line) as ShardPage | typeof END;
    if (page === END) return;
    yield page;
  }
  throw new Error("There are pages missing.");
}

if (process.argv[2] && import.meta.filename === process.argv[1]) {
  await indexShard(JSON.parse(process.argv[2]) as ShardJob, readPages(process.stdin));
}
