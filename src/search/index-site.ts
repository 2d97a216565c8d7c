import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { promisify } from "node:util";
import { dealShards, type Shard } from "./deal-shards.ts";
import type { IndexedAttachment } from "./index-document.ts";
import { indexShard, type ShardJob, WORDS_FILE } from "./index-shard.ts";
import type { SearchManifest } from "./manifest.ts";
import { writeWords } from "./write-words.ts";

/** Indexing failed; the message says which page or step. */
export class SearchIndexError extends Error {
  override name = "SearchIndexError";
}

/** An article's page as the index needs it. */
export interface IndexedPage {
  /** The path within the site. */
  readonly path: string;
  readonly year: string;
  /** Changes with everything on the page that is indexed. */
  readonly digest: string;
  readonly attachments: readonly IndexedAttachment[];
}

export interface IndexResult {
  readonly records: number;
  readonly shards: number;
  readonly reused: number;
}

const PROCESSES = 2;
const SHARED = /^(pagefind\.js|wasm\..+\.pagefind)$/;

/**
 * Puts the search index into `pagefind/` of a site: a folder a shard, what they share, and a manifest that names them.
 * A shard whose pages are those of an earlier build is taken from the cache.
 *
 * @param pages oldest first; publications of one day in the reverse of the order that lists have
 * @throws {SearchIndexError}
 */
export async function indexSite(
  siteDir: string,
  pages: readonly IndexedPage[],
  options: { readonly cacheDir: string; readonly language: string; readonly currentYear: string },
): Promise<IndexResult> {
  const language = stemmedLanguage(options.language);
  const counts = new Map<string, number>();
  for (const { year } of pages) counts.set(year, (counts.get(year) ?? 0) + 1);
  const shards = dealShards(counts, options.currentYear).map((shard) =>
    describeShard(shard, pages, language, options.cacheDir),
  );
  const missing = shards.filter(({ folder }) => !existsSync(join(folder, "pagefind-entry.json")));
  await indexInProcesses(missing, siteDir, language);

  const target = join(siteDir, "pagefind");
  await mkdir(target, { recursive: true });
  const entries = new Map<string, ShardEntry>();
  for (const { shard, folder, digest } of shards) {
    for (const name of await readdir(folder)) {
      if (name === WORDS_FILE) continue;
      const to = SHARED.test(name) ? join(target, name) : join(target, shard.name, name);
      cpSync(join(folder, name), to, { recursive: true });
    }
    entries.set(digest, await readEntry(folder));
  }
  const words = await writeWords(
    shards.map(({ folder }) => join(folder, WORDS_FILE)),
    join(target, WORDS_FILE),
  );
  const manifest: SearchManifest = {
    total: pages.length,
    shards: shards
      .map(({ shard, digest }) => ({ ...shard, digest, entry: entries.get(digest) }))
      .toReversed(),
    words,
  };
  await writeFile(join(target, "manifest.json"), JSON.stringify(manifest));
  await forgetUnused(join(options.cacheDir, "search"), new Set(shards.map(({ digest }) => digest)));
  const records = sumRecords([...entries.values()]);
  return { records, shards: shards.length, reused: shards.length - missing.length };
}

interface DescribedShard {
  readonly shard: Shard;
  readonly pages: readonly IndexedPage[];
  readonly digest: string;
  readonly folder: string;
}

function describeShard(
  shard: Shard,
  pages: readonly IndexedPage[],
  language: string,
  cacheDir: string,
): DescribedShard {
  const years = new Set(shard.years);
  const own = pages.filter((page) => years.has(page.year));
  const hash = createHash("sha256").update(`${indexerVersion()}\0${language}\0`);
  for (const { path, digest, attachments } of own) {
    const texts = attachments.map(({ anchor, title, text }) => [anchor, title, basename(text)]);
    hash.update(`${JSON.stringify([path, digest, texts])}\0`);
  }
  const digest = hash.digest("hex").slice(0, 16);
  return { shard, pages: own, digest, folder: join(cacheDir, "search", digest) };
}

async function indexInProcesses(
  shards: readonly DescribedShard[],
  siteDir: string,
  language: string,
): Promise<void> {
  const [only] = shards;
  if (only && shards.length === 1)
    return indexHere({ siteDir, pages: only.pages, language, outDir: only.folder });
  const waiting = shards.toSorted((a, b) => b.pages.length - a.pages.length).values();
  const jobs = await mkdtemp(join(tmpdir(), "offprint-index-"));
  const work = async () => {
    for (const { digest, pages, folder } of waiting) {
      const file = join(jobs, `${digest}.json`);
      const job: ShardJob = { siteDir, pages, language, outDir: folder };
      await writeFile(file, JSON.stringify(job));
      await promisify(execFile)(process.execPath, [join(sourceFolder(), "index-shard.ts"), file]).catch(
        (error: { stderr?: string }) => {
          const reason = /Error: (.*)/.exec(error.stderr ?? "")?.[1] ?? String(error);
          throw new SearchIndexError(reason);
        },
      );
    }
  };
  try {
    await Promise.all(Array.from({ length: PROCESSES }, work));
  } finally {
    await rm(jobs, { recursive: true, force: true });
  }
}

/** Pagefind has a process of its own already; another around it pays off only where several run at once. */
async function indexHere(job: ShardJob): Promise<void> {
  await indexShard(job).catch((error: Error) => {
    throw new SearchIndexError(error.message);
  });
}

interface ShardEntry {
  readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
}

async function readEntry(folder: string): Promise<ShardEntry> {
  return JSON.parse(await readFile(join(folder, "pagefind-entry.json"), "utf8"));
}

function sumRecords(entries: readonly ShardEntry[]): number {
  const languages = entries.flatMap(({ languages }) => Object.values(languages));
  return languages.reduce((sum, { page_count }) => sum + page_count, 0);
}

/** Keeps what this build used; a shard is made again in seconds. */
async function forgetUnused(folder: string, used: ReadonlySet<string>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of await readdir(folder)) {
    if (!used.has(name)) await rm(join(folder, name), { recursive: true, force: true });
  }
}

/** All publications of a shard share one index; Korean has no stemming, so English beside it may have its own. */
function stemmedLanguage(language: string): string {
  return language.startsWith("ko") ? "en" : language;
}

function sourceFolder(): string {
  return import.meta.dirname;
}

let version: string | undefined;

/** Changes with Pagefind and with the modules that say what it gets and what becomes of it. */
function indexerVersion(): string {
  version ??= computeVersion();
  return version;
}

function computeVersion(): string {
  const packageFile = join(sourceFolder(), "../../node_modules/pagefind/package.json");
  const { version: pagefind } = JSON.parse(readFileSync(packageFile, "utf8")) as { version: string };
  const hash = createHash("sha256").update(pagefind);
  for (const name of readdirSync(sourceFolder()).toSorted())
    if (name.endsWith(".ts")) hash.update(`\0${name}\0${readFileSync(join(sourceFolder(), name), "utf8")}`);
  return hash.digest("hex");
}
