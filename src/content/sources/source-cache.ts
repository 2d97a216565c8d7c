import { hash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { keepFile, readKept } from "../../cache/kept-file.ts";
import { generatorVersion } from "../../cache/version.ts";
import type { Problem } from "../../model/problem.ts";
import { findControls, findLost } from "./control-characters.ts";
import { readText } from "./read-text.ts";
import { type SourceFile, splitSource } from "./source-file.ts";

/** What is cached of a valid file, because parsing YAML and reading thousands of files take long. */
interface KnownSource {
  /** Changes with the file. */
  readonly stamp: string;
  /** The digest of the file's text. */
  readonly text: string;
  /** The parsed front matter. */
  readonly value: unknown;
  readonly warnings: readonly Problem[];
  readonly bodyLine: number;
  /** The digest of the body; empty for a blank body. */
  readonly body: string;
}

/** A file, or what is cached of it. `known` is there only if the file was valid before. */
export interface CachedSource {
  readonly known?: Pick<KnownSource, "value"> | undefined;
  /** Problems of single characters; the file can still be read. */
  readonly problems: readonly Problem[];
  /** Warnings about single characters; for a known file, also about its front matter. */
  readonly warnings: readonly Problem[];
  readonly bodyLine: number;
  /** The digest of the body; empty for a blank body. */
  readonly bodyDigest: string;
  /** The file, if it has just been read. */
  readonly source?: SourceFile | undefined;
  /** The file from memory, or read again. */
  readonly readSource: () => SourceFile;
}

export interface SourceCache {
  readonly open: (file: string) => CachedSource | { readonly problem: Problem };
  /** Caches a valid file. */
  readonly keep: (file: string, read: Pick<KnownSource, "value" | "warnings">) => void;
  /** Writes the cache with the files that were opened, and drops the others. */
  readonly save: () => void;
}

const FILE = "sources.json";
/** A file that changed so recently may change again with the same time stamp. */
const UNSURE_MS = 2_000;
/** The most characters of files to hold in memory. */
const MOST_HELD = 32_000_000;

/** Opens the cache for a content folder. An unreadable cache counts as empty. */
export function openSourceCache(contentDir: string, cacheDir: string): SourceCache {
  const place = join(cacheDir, FILE);
  const known = readKnown(place, contentDir);
  const opened = new Map<string, Omit<KnownSource, "value" | "warnings">>();
  const used = new Map<string, KnownSource>();
  const now = Date.now();
  let isChanged = false;
  let held = 0;

  const read = (file: string) => {
    const decoded = readText(contentDir, file);
    if ("problem" in decoded) return decoded;
    const split = splitSource(file, decoded.text);
    return "problem" in split ? split : { text: decoded.text, ...split };
  };
  const readSource = (file: string) => {
    const again = read(file);
    if ("problem" in again) throw new Error(`${file} has changed while it was read.`);
    return again.source;
  };
  return {
    open: (file) => {
      const stamp = stampOf(statSync(join(contentDir, file)), now);
      const last = known.get(file);
      if (last && stamp !== "" && last.stamp === stamp) {
        used.set(file, last);
        return cached(last, last, () => readSource(file));
      }
      isChanged = true;
      const found = read(file);
      if ("problem" in found) return found;
      const text = digestText(found.text);
      const { body, bodyLine } = found.source;
      const entry = { stamp, text, bodyLine, body: body.trim() === "" ? "" : digestText(body) };
      opened.set(file, entry);
      const same = last?.text === text ? last : undefined;
      if (same) used.set(file, { ...same, ...entry });
      held += found.text.length;
      const readAgain = held <= MOST_HELD ? hold(found.source) : () => readSource(file);
      const current = cached(entry, same, readAgain);
      if (same) return { ...current, source: found.source };
      const problems = findControls(file, found.text);
      return { ...current, problems, warnings: findLost(file, found.text), source: found.source };
    },
    keep: (file, { value, warnings }) => {
      const entry = opened.get(file);
      if (entry) used.set(file, { ...entry, value, warnings });
    },
    save: () => {
      if (!isChanged && used.size === known.size) return;
      keepFile(place, JSON.stringify({ contentDir, version: generatorVersion(), files: [...used] }));
    },
  };
}

/** Copies the cached sources into a cache folder without any. If the copy is cut short, it counts as empty. */
export function lendSources(cacheDir: string, borrower: string): void {
  mkdirSync(borrower, { recursive: true });
  const own = join(borrower, FILE);
  if (existsSync(join(cacheDir, FILE)) && !existsSync(own)) copyFileSync(join(cacheDir, FILE), own);
}

/** Closures made in one scope keep everything that any of them uses, so this one is made in its own. */
function hold(source: SourceFile): () => SourceFile {
  return () => source;
}

function cached(
  { bodyLine, body }: Pick<KnownSource, "bodyLine" | "body">,
  known: KnownSource | undefined,
  readSource: () => SourceFile,
): CachedSource {
  return { known, problems: [], warnings: known?.warnings ?? [], bodyLine, bodyDigest: body, readSource };
}

function readKnown(place: string, contentDir: string): ReadonlyMap<string, KnownSource> {
  try {
    const kept = JSON.parse(readKept(place).toString("utf8")) as {
      contentDir: string;
      version: string;
      files: [string, KnownSource][];
    };
    const isFit = kept.contentDir === contentDir && kept.version === generatorVersion();
    return new Map(isFit ? kept.files : []);
  } catch {
    return new Map();
  }
}

/** A text that changes with the file; empty if the file has changed just now. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats, now: number): string {
  return now - Math.max(mtimeMs, ctimeMs) < UNSURE_MS ? "" : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

export function digestText(text: string): string {
  return hash("sha256", text).slice(0, 32);
}
