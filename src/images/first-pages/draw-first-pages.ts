import { createHash } from "node:crypto";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { keepFile, readKept } from "../../cache/kept-file.ts";
import { writeWhole } from "../../disk/write-whole.ts";
import { openThreads } from "../../workers/open-threads.ts";
import { workOnEach } from "../../workers/work-on-each.ts";
import type { FirstPage } from "./draw-page.ts";

/** The first page of a PDF as a picture in the cache. */
interface DrawnPage {
  /** The absolute path of the PNG. */
  readonly file: string;
  /** How many pages the PDF has. */
  readonly pages: number;
}

/** What the cache keeps of a PDF; without the checksum of a picture, that it has no page to show. */
interface PageRecord {
  readonly pages: number;
  readonly sum?: number | undefined;
}

const FOLDER = "first-pages";
const THREADS = 2;
const LONGEST_MS = 60_000;
/** A PDF can be made so that one page needs any amount of memory. */
const MOST_MEMORY_MB = 1024;
const PACKAGES = ["unpdf", "pdfjs-dist", "@napi-rs/canvas"];

/**
 * Draws the first pages of PDFs, or takes them from the cache. A PDF without a page to show is left out, and so is one
 * whose page takes forever, until the next build.
 *
 * @param pdfs absolute paths
 */
export async function drawFirstPages(
  pdfs: Iterable<string>,
  cacheDir: string,
): Promise<ReadonlyMap<string, DrawnPage>> {
  const folder = join(cacheDir, FOLDER);
  const drawn = new Map<string, DrawnPage>();
  const digests = new Map<string, string>();
  const all = [...new Set(pdfs)];
  if (all.length > 0) {
    const version = drawerVersion();
    for (const pdf of all) digests.set(pdf, digestOf(version, await readFile(pdf)));
    await drawMissing(digests, folder);
  }
  for (const [pdf, digest] of digests) {
    const record = readRecord(folder, digest);
    if (record?.sum !== undefined)
      drawn.set(pdf, { file: join(folder, `${digest}.png`), pages: record.pages });
  }
  forgetUnused(folder, new Set(digests.values()));
  return drawn;
}

async function drawMissing(digests: ReadonlyMap<string, string>, folder: string): Promise<void> {
  const missing = new Map([...digests].map(([pdf, digest]) => [digest, pdf] as const));
  for (const digest of missing.keys()) if (readRecord(folder, digest)) missing.delete(digest);
  if (missing.size === 0) return;
  const threads = openThreads<Uint8Array, FirstPage | undefined>(
    join(import.meta.dirname, "draw-page.ts"),
    "drawFirstPage",
    Math.min(THREADS, missing.size),
    { heapMb: MOST_MEMORY_MB },
  );
  try {
    await workOnEach(missing, THREADS, async ([digest, pdf]) => {
      const bytes = new Uint8Array(await readFile(pdf));
      const page = await threads.run(bytes, AbortSignal.timeout(LONGEST_MS)).catch(() => "stopped" as const);
      if (page === "stopped") return;
      if (page) writeWhole(join(folder, `${digest}.png`), page.png);
      const record: PageRecord = { pages: page?.pages ?? 0, sum: page && crc32(page.png) };
      keepFile(join(folder, `${digest}.json`), JSON.stringify(record));
    });
  } finally {
    await threads.stop();
  }
}

/** Undefined if the record or its picture is missing or damaged. */
function readRecord(folder: string, digest: string): PageRecord | undefined {
  try {
    const record = JSON.parse(readKept(join(folder, `${digest}.json`)).toString("utf8")) as PageRecord;
    const isWhole =
      record.sum === undefined || crc32(readFileSync(join(folder, `${digest}.png`))) === record.sum;
    return isWhole ? record : undefined;
  } catch {
    return undefined;
  }
}

function forgetUnused(folder: string, used: ReadonlySet<string>): void {
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names)
    if (!used.has(name.replace(/\.\w+$/, ""))) rmSync(join(folder, name), { force: true });
}

function digestOf(version: string, bytes: Uint8Array): string {
  return createHash("sha256").update(version).update(bytes).digest("hex").slice(0, 32);
}

/** Changes with the packages that draw PDFs and with the code that calls them. */
function drawerVersion(): string {
  const versions = PACKAGES.map((name) => {
    const packageFile = join(import.meta.dirname, `../../../node_modules/${name}/package.json`);
    return (JSON.parse(readFileSync(packageFile, "utf8")) as { version: string }).version;
  });
  return `${versions.join("\0")}\0${readFileSync(join(import.meta.dirname, "draw-page.ts"), "utf8")}\0`;
}
