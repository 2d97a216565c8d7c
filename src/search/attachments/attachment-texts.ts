import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readFile, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { keepFile, readKept } from "../../cache/kept-file.ts";
import { findFile } from "../../disk/find-file.ts";
import type { Problem } from "../../model/problem.ts";
import { openThreads } from "../../workers/open-threads.ts";
import { workOnEach } from "../../workers/work-on-each.ts";
import type { PdfText } from "./read-pdf.ts";

/** An attached file, by its path within the content folder, and the place that names it. */
export interface AttachedFile {
  readonly path: string;
  readonly target: string;
  readonly place: Pick<Problem, "file" | "line" | "column">;
}

export interface AttachmentTexts {
  /** The names of the texts in the cache, by the attachments' paths; only for attachments with a text. */
  readonly files: ReadonlyMap<string, string>;
  readonly warnings: readonly Problem[];
}

const FOLDER = "attachments";
const THREADS = 2;
const LONGEST_MS = 120_000;
/** A PDF can be made so that one page needs any amount of memory. */
const MOST_MEMORY_MB = 1024;

const REMEDIES: Readonly<Record<Fault, readonly [message: string, remedy: string]>> = {
  "no text": [
    "has no text, so search does not find what it says.",
    "Make one with text recognition (OCR) and attach that; readers who listen to it need it too.",
  ],
  locked: [
    "opens only with a password, so search does not find what it says.",
    "Save it without the password.",
  ],
  "not readable": [
    "cannot be read as a PDF, so search does not find what it says.",
    "Open it to see whether it is whole, and export it again.",
  ],
};

type Fault = Extract<PdfText, { fault: unknown }>["fault"];

/**
 * Puts the text of every attached PDF into the cache. Worker threads extract the missing texts, so that a PDF that takes
 * forever or runs out of memory does not stop the others.
 */
export async function extractAttachmentTexts(
  contentDir: string,
  cacheDir: string,
  attachments: readonly AttachedFile[],
): Promise<AttachmentTexts> {
  const sources = new Map(attachments.map(({ path }) => [path, findFile(contentDir, path)]));
  const pdfs = attachments.filter(({ path }) => /\.pdf$/i.test(path) && sources.get(path) !== undefined);
  if (pdfs.length === 0) return { files: new Map(), warnings: [] };
  const folder = join(cacheDir, FOLDER);
  const version = extractorVersion();
  const places = new Map<string, string>();
  const missing = new Map<string, string>();
  for (const path of new Set(pdfs.map((pdf) => pdf.path))) {
    const source = sources.get(path) ?? "";
    const hash = createHash("sha256")
      .update(version)
      .update(await readFile(source));
    const place = join(folder, `${hash.digest("hex").slice(0, 32)}.json`);
    places.set(path, place);
    if (!readText(place)) missing.set(place, source);
  }
  const stopped = await extractMissing(missing);
  const files = new Map<string, string>();
  const warnings: Problem[] = [];
  for (const { path, target, place } of pdfs) {
    const file = places.get(path) ?? "";
    const kept = stopped.has(file) ? undefined : readText(file);
    if (kept && "text" in kept) files.set(path, basename(file));
    else warnings.push(describeFault(kept?.fault ?? "not readable", target, place));
  }
  await forgetUnused(folder, new Set(places.values()));
  return { files, warnings };
}

/** Reads a text from the cache. @param name as `extractAttachmentTexts` returns it */
export function readAttachmentText(cacheDir: string, name: string): string {
  const kept = readText(join(cacheDir, FOLDER, name));
  return kept && "text" in kept ? kept.text : "";
}

/** Undefined if the file is missing or broken. */
function readText(file: string): PdfText | undefined {
  try {
    return JSON.parse(readKept(file).toString("utf8")) as PdfText;
  } catch {
    return undefined;
  }
}

/** @returns the places of texts whose thread was stopped; the next build tries them again */
async function extractMissing(missing: ReadonlyMap<string, string>): Promise<ReadonlySet<string>> {
  const stopped = new Set<string>();
  if (missing.size === 0) return stopped;
  const threads = openThreads<Uint8Array, PdfText>(
    join(import.meta.dirname, "read-pdf.ts"),
    "readPdf",
    Math.min(THREADS, missing.size),
    { heapMb: MOST_MEMORY_MB },
  );
  try {
    await workOnEach(missing, THREADS, async ([place, source]) => {
      const signal = AbortSignal.timeout(LONGEST_MS);
      const bytes = new Uint8Array(await readFile(source));
      const read = await threads.run(bytes, signal).catch(() => undefined);
      if (read) keepFile(place, JSON.stringify(read));
      else stopped.add(place);
    });
  } finally {
    await threads.stop();
  }
  return stopped;
}

function describeFault(fault: Fault, target: string, place: AttachedFile["place"]): Problem {
  const [message, remedy] = REMEDIES[fault];
  return {
    ...place,
    id: "unsearchable-pdf",
    message: `attachments.file: the PDF "${target}" ${message}`,
    remedy,
  };
}

async function forgetUnused(folder: string, used: ReadonlySet<string>): Promise<void> {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const file = join(folder, name);
    if (!used.has(file)) await rm(file, { force: true });
  }
}

/** Changes with the packages that read PDFs and with the code that calls them. */
function extractorVersion(): string {
  const versions = ["unpdf", "pdfjs-dist"].map((name) => {
    const packageFile = join(import.meta.dirname, `../../../node_modules/${name}/package.json`);
    return (JSON.parse(readFileSync(packageFile, "utf8")) as { version: string }).version;
  });
  return `${versions.join("\0")}\0${readFileSync(join(import.meta.dirname, "read-pdf.ts"), "utf8")}\0`;
}
