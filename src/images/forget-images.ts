import { readdirSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { keepFile, readKept } from "../cache/kept-file.ts";

/** An unused picture may be needed again soon: for another branch, for a draft, or when a change is undone. */
const BUILDS_KEPT = 10;
const AGES = "unused.json";
/** Names of files begin with the digest of their picture. */
const DIGEST_LENGTH = 16;

/** The pictures in the cache that this build has not used. */
interface UnusedImages {
  readonly files: number;
  readonly bytes: number;
}

/**
 * Removes pictures that the last builds have not used, and unfinished files of killed builds.
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

/** All files of a picture share a key. An unfinished file has a key of its own. */
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

/** The number of builds in a row that have not used each picture, by key. */
function readAges(file: string): Readonly<Record<string, number>> {
  try {
    return JSON.parse(readKept(file).toString("utf8")) as Record<string, number>;
  } catch {
    return {};
  }
}
