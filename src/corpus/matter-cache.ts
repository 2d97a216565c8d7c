import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Front matter that has been parsed without a mistake, by its text: YAML is slow to read and JSON is not. */
export interface MatterCache {
  readonly find: (text: string) => unknown;
  readonly keep: (text: string, value: unknown) => void;
  /** Writes what was found or kept since it was opened; the rest is forgotten. */
  readonly save: () => void;
}

const FILE = "matter.json";

/** Opens the cache of a cache folder; an unreadable one is empty. */
export function openMatterCache(cacheDir: string): MatterCache {
  const known = readKnown(join(cacheDir, FILE));
  const used = new Map<string, unknown>();
  let isChanged = false;
  return {
    find: (text) => {
      const digest = digestOf(text);
      const value = known.get(digest);
      if (value !== undefined) used.set(digest, value);
      return value;
    },
    keep: (text, value) => {
      used.set(digestOf(text), value);
      isChanged = true;
    },
    save: () => {
      if (!isChanged && used.size === known.size) return;
      mkdirSync(cacheDir, { recursive: true });
      const part = join(cacheDir, `${FILE}.part-${process.pid}`);
      writeFileSync(part, JSON.stringify([...used]));
      renameSync(part, join(cacheDir, FILE));
    },
  };
}

function readKnown(file: string): ReadonlyMap<string, unknown> {
  try {
    return new Map(JSON.parse(readFileSync(file, "utf8")) as [string, unknown][]);
  } catch {
    return new Map();
  }
}

function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 32);
}
