import { globSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { nameFile } from "../disk/disk-fault.ts";
import { type FilePack, openFilePack, writeFilePack } from "../disk/file-pack.ts";
import { makeFolder } from "../disk/make-folder.ts";
import type { StyleLink } from "./bundled-pages.ts";

/** Where what Astro has bundled is kept: it is the same for all content. */
export interface BundleCache {
  /** Whether a bundle of this version stands there; that it can be read is seen when it is. */
  readonly isKept: () => boolean;
  /** Keeps all files of a folder. @param styles what the pages are to link */
  readonly keep: (folder: string, styles: readonly StyleLink[]) => void;
  /** Puts the files into a folder. @returns what the pages are to link; undefined where nothing is kept that can be used */
  readonly unpack: (folder: string) => readonly StyleLink[] | undefined;
}

interface Description {
  readonly version: string;
  readonly styles: readonly StyleLink[];
}

/** A name that no file of a bundle has. */
const DESCRIPTION = "/bundle.json";
/** The code that renders pages stands in a hidden folder, which `**` passes by. */
const FILES = ["**", ".*/**"];

/** @param version changes with everything that a bundle is made of */
export function openBundleCache(cacheDir: string, version: string): BundleCache {
  const own = join(cacheDir, "bundle");
  const place = join(own, "pages.pack");
  return {
    isKept: () => withPack(place, version, () => true) ?? false,
    keep: (folder, styles) => {
      const description: Description = { version, styles };
      const files = new Map<string, Buffer>([[DESCRIPTION, Buffer.from(JSON.stringify(description))]]);
      for (const entry of globSync(FILES, { cwd: folder, withFileTypes: true })) {
        const path = join(entry.parentPath, entry.name);
        if (entry.isFile())
          files.set(path.slice(folder.length + 1).replaceAll("\\", "/"), readFileSync(path));
      }
      // A build that was killed may have left half of one.
      rmSync(own, { recursive: true, force: true });
      writeFilePack(place, files);
    },
    unpack: (folder) => {
      const kept = readAll(place, version);
      for (const [path, content] of kept?.files ?? []) {
        const file = join(folder, path);
        makeFolder(dirname(file));
        nameFile(file, () => writeFileSync(file, content));
      }
      return kept?.styles;
    },
  };
}

function readAll(place: string, version: string) {
  return withPack(place, version, (pack, styles) => {
    const paths = [...pack.lengths.keys()].filter((path) => path !== DESCRIPTION);
    return { styles, files: paths.map((path) => [path, pack.read(path)] as const) };
  });
}

/** @returns undefined where the pack is of another version or cannot be read */
function withPack<T>(
  place: string,
  version: string,
  use: (pack: FilePack, styles: readonly StyleLink[]) => T,
): T | undefined {
  let pack: FilePack | undefined;
  try {
    pack = openFilePack(place);
    const description = JSON.parse(pack.read(DESCRIPTION).toString("utf8")) as Description;
    return description.version === version ? use(pack, description.styles) : undefined;
  } catch {
    return undefined;
  } finally {
    pack?.close();
  }
}
