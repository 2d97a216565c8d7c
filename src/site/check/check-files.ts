import { statSync } from "node:fs";
import { join } from "node:path";
import { keepFile, readKept } from "../../cache/kept-file.ts";
import { generatorVersion } from "../../cache/version.ts";
import type { NamedFile } from "../../content/files/named-file.ts";
import { stampOf } from "../../content/sources/source-cache.ts";
import { locateFile } from "../../disk/find-file.ts";
import type { Problem } from "../../model/problem.ts";

const FILE = "checked-files.json";

/** Files that a build must not copy. */
interface UnfitFiles {
  readonly paths: ReadonlySet<string>;
  /** One for each place that names such a file. */
  readonly problems: readonly Problem[];
  /** For places that name files which may not be what they seem. */
  readonly warnings: readonly Problem[];
}

/**
 * Finds files that a build must not copy into the site, because they could run something there or are not what their names
 * say. Files that were in order and have not changed since are not read again.
 *
 * @param files missing ones have problems of their own, and none here
 */
export async function checkFiles(
  contentDir: string,
  cacheDir: string,
  files: readonly NamedFile[],
): Promise<UnfitFiles> {
  if (files.length === 0) return { paths: new Set(), problems: [], warnings: [] };
  // This module takes long to load, and most archives have no files to check.
  const { findFileFault } = await import("../../safety/file-fault.ts");
  const place = join(cacheDir, FILE);
  const version = `${generatorVersion()} ${contentDir}`;
  const known = readKnown(place, version);
  const now = Date.now();
  const inOrder = new Map<string, string>();
  const findFault = (path: string) => {
    const source = locateFile(contentDir, path);
    const stats = statSync(source, { throwIfNoEntry: false });
    if (!stats?.isFile()) return undefined;
    const stamp = stampOf(stats, now);
    const isKnown = stamp !== "" && known.get(path) === stamp;
    const fault = isKnown ? undefined : findFileFault(source);
    if (fault === undefined) inOrder.set(path, stamp);
    return fault;
  };
  const faults = new Map([...new Set(files.map(({ path }) => path))].map((path) => [path, findFault(path)]));
  const isChanged =
    inOrder.size !== known.size || [...inOrder].some(([path, stamp]) => known.get(path) !== stamp);
  if (isChanged) keepFile(place, JSON.stringify({ version, files: [...inOrder] }));
  const describe = (isDoubtful: boolean) =>
    files.flatMap(({ path, target, place: at }): Problem[] => {
      const found = faults.get(path);
      if (!found || (found.isDoubtful ?? false) !== isDoubtful) return [];
      const id = isDoubtful ? "doubtful-file" : "unfit-file";
      return [{ ...at, id, message: `The file "${target}" ${found.fault}.`, remedy: found.remedy }];
    });
  const unfit = [...faults].filter(([, fault]) => fault && !fault.isDoubtful);
  return {
    paths: new Set(unfit.map(([path]) => path)),
    problems: describe(false),
    warnings: describe(true),
  };
}

function readKnown(place: string, version: string): ReadonlyMap<string, string> {
  try {
    const kept = JSON.parse(readKept(place).toString("utf8")) as {
      version: string;
      files: [string, string][];
    };
    return new Map(kept.version === version ? kept.files : []);
  } catch {
    return new Map();
  }
}
