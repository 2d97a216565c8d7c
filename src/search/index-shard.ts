import { mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import * as pagefind from "pagefind";

/** What one process indexes: the pages of a shard into a folder that does not exist yet. */
export interface ShardJob {
  readonly siteDir: string;
  /** Paths within the site. */
  readonly pages: readonly string[];
  /** The language whose stemming is used for all pages. */
  readonly language: string;
  readonly outDir: string;
}

/** Only these of a bundle's files are served; Pagefind's own interfaces are left out. */
const SERVED =
  /^(pagefind\.js|pagefind-worker\.js|pagefind-entry\.json|wasm\..+\.pagefind|pagefind\..+\.pf_meta|(index|fragment|filter)\/.+)$/;
const AT_ONCE = 64;

/**
 * Indexes a shard with Pagefind, beside its place and then moved there whole.
 *
 * @throws with a sentence that says which page or step failed
 */
export async function indexShard(job: ShardJob): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: job.language });
  if (!index) throw new Error(`Pagefind does not start: ${errors.join("; ")}`);
  for (let start = 0; start < job.pages.length; start += AT_ONCE) {
    const added = job.pages.slice(start, start + AT_ONCE).map(async (page) => {
      const content = await readFile(join(job.siteDir, page), "utf8");
      const { errors } = await index.addHTMLFile({ sourcePath: page, content });
      if (errors.length > 0) throw new Error(`Pagefind cannot read ${page}: ${errors.join("; ")}`);
    });
    await Promise.all(added);
  }
  const folder = `${job.outDir}.part-${process.pid}`;
  // `writeFiles` answers before its files are whole, so their bytes are asked for and written here.
  const { files, errors: faults } = await index.getFiles();
  if (faults.length > 0) throw new Error(`Pagefind cannot make its index: ${faults.join("; ")}`);
  await pagefind.close();
  for (const { path, content } of files) {
    if (SERVED.test(path)) await writeServed(join(folder, path), content);
  }
  await leadToSharedModule(join(folder, "pagefind-entry.json"));
  await rm(job.outDir, { recursive: true, force: true });
  await rename(folder, job.outDir);
}

async function writeServed(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

/**
 * Pagefind looks for its WebAssembly in the folder of each index, as `wasm.NAME.pagefind`. All shards use one: a name
 * with a path in it leads out of the shard's folder, so that a browser fetches one address, once.
 */
async function leadToSharedModule(file: string): Promise<void> {
  const entry = JSON.parse(await readFile(file, "utf8")) as {
    languages: Record<string, { wasm: string | null }>;
  };
  for (const language of Object.values(entry.languages)) {
    language.wasm = `x/../../wasm.${language.wasm ?? "unknown"}`;
  }
  await writeFile(file, JSON.stringify(entry));
}

if (process.argv[2] && import.meta.filename === process.argv[1]) {
  const job = JSON.parse(await readFile(process.argv[2], "utf8")) as ShardJob;
  await indexShard(job);
}
