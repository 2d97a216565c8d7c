import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as pagefind from "pagefind";
import { countWords } from "./count-words.ts";
import { finishIndex } from "./finish-index.ts";
import { type IndexedAttachment, writeIndexDocument } from "./index-document.ts";
import { SHARED_MODULE } from "./manifest.ts";

/** What one process indexes: the pages of a shard into a folder that does not exist yet. */
export interface ShardJob {
  readonly siteDir: string;
  /** Oldest first: publications of one day come out in the order of the lists. */
  readonly pages: readonly {
    /** The path within the site. */
    readonly path: string;
    readonly attachments: readonly IndexedAttachment[];
  }[];
  /** The language whose stemming is used for all pages. */
  readonly language: string;
  readonly outDir: string;
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
 * @throws with a sentence that says which page or step failed
 */
export async function indexShard(job: ShardJob): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: job.language });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  const documents: string[] = [];
  for (let start = 0; start < job.pages.length; start += AT_ONCE) {
    const pages = job.pages.slice(start, start + AT_ONCE);
    const written = await Promise.all(
      pages.map(async ({ path, attachments }) =>
        writeIndexDocument(await readFile(join(job.siteDir, path), "utf8"), attachments),
      ),
    );
    const added = pages.map(async ({ path }, at) => {
      const { errors } = await index.addHTMLFile({ sourcePath: path, content: written[at] ?? "" });
      if (errors.length > 0) throw new Error(`Pagefind cannot read ${path}: ${errors.join("; ")}`);
    });
    await Promise.all(added);
    documents.push(...written);
  }
  const folder = `${job.outDir}.part-${process.pid}`;
  // `writeFiles` answers before its files are whole, so their bytes are asked for and written here.
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`Pagefind cannot make its index: ${faults.join("; ")}`);
  await pagefind.close();
  for (const { path, content } of files) {
    if (SERVED.test(path)) await writeServed(join(folder, path), content);
  }
  await finishIndex(folder);
  await leadToSharedModule(folder);
  await writeFile(join(folder, WORDS_FILE), JSON.stringify([...countWords(documents)]));
  await rm(job.outDir, { recursive: true, force: true });
  await rename(folder, job.outDir);
}

async function writeServed(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
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

if (process.argv[2] && import.meta.filename === process.argv[1]) {
  const job = JSON.parse(await readFile(process.argv[2], "utf8")) as ShardJob;
  await indexShard(job);
}
