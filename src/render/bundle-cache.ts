import { randomBytes } from "node:crypto";
import { globSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { crc32 } from "node:zlib";
import { keepFile, readKept } from "../cache/kept-file.ts";
import { makeFolder } from "../disk/make-folder.ts";

/** The templates as Astro has bundled them, in the cache. */
export interface KeptBundle {
  /** The module that renders pages: see `server.ts`. */
  readonly entry: string;
  /** The folder of the files that browsers load. */
  readonly client: string;
  /** The files of that folder, as paths within it. */
  readonly files: readonly string[];
}

/** Keeps the bundle, which does not depend on the content. */
export interface BundleCache {
  /** Whether the cache has a bundle of this version. Only `read` checks that it is undamaged. */
  readonly isKept: () => boolean;
  /** Undefined if the cache has no bundle of this version, or a damaged one. */
  readonly read: () => KeptBundle | undefined;
  /** Makes a folder for a bundle. Each has a new name, because Node loads a module from one path only once. */
  readonly begin: () => string;
  /** Keeps the bundle in that folder and removes all others. */
  readonly keep: (folder: string) => void;
}

interface Description {
  readonly version: string;
  /** The name of its folder. */
  readonly folder: string;
  readonly files: readonly (readonly [path: string, sum: number])[];
}

const DESCRIPTION = "bundle.json";
const ENTRY = "server/entry.mjs";
const CLIENT = "client/";

/** @param version changes with everything that a bundle is made of */
export function openBundleCache(cacheDir: string, version: string): BundleCache {
  const own = join(cacheDir, "bundle");
  const describe = () => readDescription(join(own, DESCRIPTION), version);
  return {
    isKept: () => describe() !== undefined,
    read: () => {
      const kept = describe();
      if (!kept) return undefined;
      const folder = join(own, kept.folder);
      if (!kept.files.every(([path, sum]) => sumOf(join(folder, path)) === sum)) return undefined;
      const files = kept.files.flatMap(([path]) =>
        path.startsWith(CLIENT) ? [path.slice(CLIENT.length)] : [],
      );
      return { entry: join(folder, ENTRY), client: join(folder, CLIENT), files };
    },
    begin: () => {
      const folder = join(own, randomBytes(6).toString("hex"));
      makeFolder(folder);
      return folder;
    },
    keep: (folder) => {
      const name = folder.slice(own.length + 1);
      const files = listFiles(folder).map((path) => [path, sumOf(join(folder, path)) ?? 0] as const);
      const description: Description = { version, folder: name, files };
      keepFile(join(own, DESCRIPTION), JSON.stringify(description));
      for (const other of readdirSync(own))
        if (other !== name && other !== DESCRIPTION)
          rmSync(join(own, other), { recursive: true, force: true });
    },
  };
}

function readDescription(place: string, version: string): Description | undefined {
  try {
    const description = JSON.parse(readKept(place).toString("utf8")) as Description;
    return description.version === version ? description : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined for a file that cannot be read. */
function sumOf(path: string): number | undefined {
  try {
    return crc32(readFileSync(path));
  } catch {
    return undefined;
  }
}

function listFiles(folder: string): readonly string[] {
  return globSync("**", { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .toSorted();
}
