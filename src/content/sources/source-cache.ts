import { hash } from "node:crypto";
import { copyFileSync, existsSync, mkdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { keepFile, readKept } from "../../cache/kept-file.ts";
import { generatorVersion } from "../../cache/version.ts";
import type { Problem } from "../../model/problem.ts";
import { findControls, findLost } from "./control-characters.ts";
import { readText } from "./read-text.ts";
import { type SourceFile, splitSource } from "./source-file.ts";

/** What is kept of a file that was in order: reading YAML takes long, and so does reading thousands of files. */
interface KnownSource {
  /** Changes when the file does. */
  readonly stamp: string;
  /** The digest of the file's text. */
  readonly text: string;
  /** The front matter as YAML gives it. */
  readonly value: unknown;
  /** What is doubtful about it. */
  readonly warnings: readonly Problem[];
  readonly bodyLine: number;
  /** The digest of the body; empty for one that is blank. */
  readonly body: string;
}

/** A file as far as it is known: `value` only where its YAML has been read before, without a mistake. */
export interface CachedSource {
  readonly known?: Pick<KnownSource, "value"> | undefined;
  /** What is wrong with the characters of the file, which can be read all the same. */
  readonly problems: readonly Problem[];
  /** What is doubtful about them; of a known file with what is doubtful about its front matter. */
  readonly warnings: readonly Problem[];
  readonly bodyLine: number;
  /** The digest of the body; empty for one that is blank. */
  readonly bodyDigest: string;
  /** The file, where it has just been read. */
  readonly source?: SourceFile | undefined;
  /** Reads the file again, unless there was room to keep it. */
  readonly readSource: () => SourceFile;
}

export interface SourceCache {
  readonly open: (file: string) => CachedSource | { readonly problem: Problem };
  /** Keeps what was read of a file that is in order. */
  readonly keep: (file: string, read: Pick<KnownSource, "value" | "warnings">) => void;
  /** Writes what was kept or opened; the rest is forgotten. */
  readonly save: () => void;
}

const FILE = "sources.json";
/** A file changed within the same tick of a clock as it was read may have changed again, unnoticed. */
const UNSURE_MS = 2_000;
/** So many characters of files that have been read stay in memory until they are asked for. */
const MOST_HELD = 32_000_000;

/** Opens the cache of a cache folder for a content folder; an unreadable one is empty. */
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

/** Lets a cache folder that knows no sources begin with those that another knows; a copy that is cut short counts for none. */
export function lendSources(cacheDir: string, borrower: string): void {
  mkdirSync(borrower, { recursive: true });
  const own = join(borrower, FILE);
  if (existsSync(join(cacheDir, FILE)) && !existsSync(own)) copyFileSync(join(cacheDir, FILE), own);
}

/** Made here, since all functions that are made in one place keep what any of them needs. */
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

/** A text that changes when a file does; empty for one that has been changed just now. */
export function stampOf({ size, mtimeMs, ctimeMs, ino }: Stats, now: number): string {
  return now - Math.max(mtimeMs, ctimeMs) < UNSURE_MS ? "" : `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
}

/** The digest of a text, as a source has it for its body. */
export function digestText(text: string): string {
  return hash("sha256", text).slice(0, 32);
}
