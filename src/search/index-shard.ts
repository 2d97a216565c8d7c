import { once } from "node:events";
import { globSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { countWords } from "./count-words.ts";
import { ENTRY, finishIndex } from "./finish-index.ts";
import { SHARED_MODULE } from "./manifest.ts";
import { findProgram, probeDisk, runPagefind } from "./run-pagefind.ts";
import { type IndexFiles, readIndexJson, writePack } from "./shard-pack.ts";
import { WORDS_FILE, writeShardFiles } from "./write-shard-files.ts";

/** What one process indexes. */
export interface ShardJob {
  /** The language whose stemming is used for all pages. */
  readonly language: string;
  /** The documents, and what Pagefind makes of them, which is left there. */
  readonly folder: string;
  /** Whether memory counts for more than time. */
  readonly isLarge: boolean;
  /** Where the index is kept. */
  readonly pack: string;
  /** The folder of a site that the index is put into, with the shard's name. */
  readonly siteDir: string;
  readonly shard: string;
  /** The process that asked for it, without which it is not to be written. */
  readonly parent: number;
}

/** A document with the path of its page within the site; the process reads them all as JSON in a line of its input. */
export type ShardDocument = readonly [document: string, path: string];

/** Where the documents are within the folder of a shard. */
export const DOCUMENTS = "documents";
const MADE = "made";

/** Only these of a bundle's files are served; Pagefind's own interfaces are left out. */
const SERVED =
  /^(pagefind\.js|pagefind-entry\.json|wasm\..+\.pagefind|pagefind\..+\.pf_meta|(index|fragment|filter)\/.+)$/;

/**
 * Indexes a shard with Pagefind, keeps the index and puts it into a site.
 *
 * @throws with a sentence that says which page or step failed
 */
export async function indexShard(job: ShardJob, documents: readonly ShardDocument[]): Promise<void> {
  const { folder, language, isLarge } = job;
  const place = join(folder, DOCUMENTS);
  const output = join(folder, MADE);
  mkdirSync(output);
  const program = await findProgram();
  const made = runPagefind({ program, documents: place, output, workingDir: folder, language, isLarge });
  const words = JSON.stringify([...countWords(readTexts(place, documents), documents.length)]);
  await made;
  const names = globSync("**/*.*", { cwd: output }).toSorted();
  const files = readFiles(
    output,
    names.filter((name) => SERVED.test(name)),
  );
  try {
    finishIndex(files, new Map(documents));
  } catch (error) {
    // A file that was cut short comes of a full disk.
    probeDisk(folder);
    throw error;
  }
  leadToSharedModule(files);
  files.set(WORDS_FILE, Buffer.from(words));
  const donors = names.map((name) => join(output, name));
  writeShardFiles(job.siteDir, job.shard, files, donors, () => checkParent(job));
  writePack(job.pack, files);
}

function* readTexts(folder: string, documents: readonly ShardDocument[]): Generator<string> {
  for (const [name] of documents) yield readFileSync(join(folder, name), "utf8");
}

function readFiles(folder: string, names: readonly string[]): IndexFiles {
  return new Map(names.map((name) => [name, readFileSync(join(folder, name))]));
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

if (process.argv[2] && import.meta.filename === process.argv[1]) {
  // The input stays open for as long as the index is wanted; at its end, this process ends and Pagefind with it.
  const lines = createInterface({ input: process.stdin }).on("close", () => process.exit(1));
  const [documents] = (await once(lines, "line")) as [string];
  await indexShard(JSON.parse(process.argv[2]) as ShardJob, JSON.parse(documents) as ShardDocument[]);
  process.exit(0);
}
