import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { keepFile, readKept } from "../cache/kept-file.ts";

/** What a picture that content names no more may still be named again by: a branch, a draft, a change that is undone. */
const BUILDS_KEPT = 10;
const AGES = "unused.json";
/** Files are named after the digest of their picture. */
const DIGEST_LENGTH = 16;

/** The files in the cache that the content of this build does not use. */
export interface UnusedImages {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Forgets the pictures that no build has used for a while, and what killed builds have left.
 *
 * @param used names of the files that this build uses
 */
export function forgetImages(cacheDir: string, used: Iterable<string>): UnusedImages {
  const folder = join(cacheDir, "images");
  const digests = new Set([...used].map((name) => name.slice(0, DIGEST_LENGTH)));
  const unused = listFolder(folder).filter((name) => name !== AGES && !digests.has(keyOf(name)));
  const before = readAges(join(folder, AGES));
  const ages = new Map<string, number>();
  let [files, bytes] = [0, 0];
  for (const name of unused) {
    const age = (before[keyOf(name)] ?? 0) + 1;
    const path = join(folder, name);
    if (age > BUILDS_KEPT) {
      rmSync(path, { force: true });
    } else {
      ages.set(keyOf(name), age);
      files++;
      bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
    }
  }
  if (ages.size > 0) keepFile(join(folder, AGES), JSON.stringify(Object.fromEntries(ages)));
  else rmSync(join(folder, AGES), { force: true });
  return { files, bytes };
}

/** A file that was not finished counts for itself. */
function keyOf(name: string): string {
  return name.endsWith(".tmp") ? name : name.slice(0, DIGEST_LENGTH);
}

function listFolder(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** How many builds in a row have not used a picture. */
function readAges(file: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readKept(file).toString("utf8")) as Record<string, number>;
  } catch {
    return {};
  }
}
