import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import * as pagefind from "pagefind";
import { countWords } from "./count-words.ts";
import { finishIndex } from "./finish-index.ts";
import { type IndexedAttachment, writeIndexDocument } from "./index-document.ts";
import { SHARED_MODULE } from "./manifest.ts";

/** What one process indexes. */
export interface ShardJob {
  /** The language whose stemming is used for all pages. */
  readonly language: string;
  /** A folder that does not exist yet. */
  readonly outDir: string;
}

/** One page as the process reads it, as JSON in a line of its standard input. */
export interface ShardPage {
  /** The path within the site. */
  readonly path: string;
  /** The part of the page that is indexed. */
  readonly part: string;
  readonly attachments: readonly IndexedAttachment[];
}

/** The shard's words with their weights; it stays in the cache. */
export const WORDS_FILE = "words.json";

/** Only these of a bundle's files are served; Pagefind's own interfaces are left out. */
const SERVED =
  /^(pagefind\.js|pagefind-entry\.json|wasm\..+\.pagefind|pagefind\..+\.pf_meta|(index|fragment|filter)\/.+)$/;
const AT_ONCE = 64;

/**
 * Indexes a shard with Pagefind, beside its place and then moved there whole.
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
    const content = await writeIndexDocument(part, attachments);
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
  const folder = `${job.outDir}.part`;
  // `writeFiles` answers before its files are whole, so their bytes are asked for and written here.
  const asked = index.getFiles();
  const words = JSON.stringify([...countWords(documents)]);
  const { files, errors: faults } = await asked;
  if (faults.length > 0) throw new Error(`Pagefind cannot make its index: ${faults.join("; ")}`);
  await pagefind.close();
  await rm(folder, { recursive: true, force: true });
  const served = files.filter(({ path }) => SERVED.test(path));
  for (const name of new Set(served.map(({ path }) => dirname(path))))
    await mkdir(join(folder, name), { recursive: true });
  for (const { path, content } of served) await writeFile(join(folder, path), content);
  await finishIndex(folder);
  await leadToSharedModule(folder);
  await writeFile(join(folder, WORDS_FILE), words);
  await rename(folder, job.outDir);
}

/**
 * Pagefind looks for its WebAssembly in the folder of each index, as `wasm.NAME.pagefind`. All shards use one: a name
 * with a path in it leads out of the shard's folder, so that a browser fetches one address, once. It brings one for other
 * languages too, which nothing asks for.
 */
async function leadToSharedModule(folder: string): Promise<void> {
  const file = join(folder, "pagefind-entry.json");
  const entry = JSON.parse(await readFile(file, "utf8")) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const names = Object.values(entry.languages).map(({ wasm }) => `wasm.${wasm ?? "unknown"}.pagefind`);
  for (const name of await readdir(folder)) {
    if (names.includes(name)) await rename(join(folder, name), join(folder, SHARED_MODULE));
    else if (name.startsWith("wasm.")) await rm(join(folder, name));
  }
  for (const language of Object.values(entry.languages))
    language.wasm = `x/../../${SHARED_MODULE.replace(/\.pagefind$/, "")}`;
  await writeFile(file, JSON.stringify(entry));
}

async function* readPages(input: NodeJS.ReadableStream): AsyncGenerator<ShardPage> {
  for await (const line of createInterface({ input })) yield JSON.parse(line) as ShardPage;
}

if (process.argv[2] && import.meta.filename === process.argv[1]) {
  await indexShard(JSON.parse(process.argv[2]) as ShardJob, readPages(process.stdin));
}
