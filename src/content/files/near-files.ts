import { existsSync } from "node:fs";
import { basename, extname, posix } from "node:path";
import { listFolder } from "../../disk/list-folder.ts";
import { suggestNearest } from "../suggest.ts";
import { tellApart } from "../tell-apart.ts";

/**
 * Finds the file that a wrong path probably means, as a path relative to the file that names it: one whose name differs
 * in case, ending or a few letters, or that is in another folder.
 */
export type NearFile = (from: string, path: string) => string | undefined;

/** `Did you mean "x"? ` with the space, and how the two names differ if they look alike; empty without a near file. */
export function askForFile(near: string | undefined, path: string): string {
  return near === undefined ? "" : `Did you mean "${near}"? ${tellApart(basename(path), basename(near))}`;
}

const IMAGE = /^\.(?:png|jpe?g|webp|avif|tiff?|gif|svg)$/;

/** Lists the files of a folder at the first question. Markdown files are left out: `openMissingFiles` knows those. */
export function openNearFiles(folder: string): NearFile {
  let listed: FileIndex | undefined;
  return (from, path) => {
    listed ??= indexFiles(listFiles(folder));
    const found = findNear(path, listed);
    return found && toRelative(from, found);
  };
}

function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const start = folder.replace(/[/\\]$/, "").length + 1;
  return listFolder(folder)
    .files.map((file) => file.slice(start))
    .filter((file) => file.includes("/") && !/\.(?:mdx?|markdown)$/i.test(file) && !/(^|\/)\./.test(file))
    .toSorted();
}

/** Files by the parts of their paths that are compared, folded. */
interface FileIndex {
  readonly byPath: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, string>;
  /** By name without ending, in each folder. */
  readonly byFolder: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

function indexFiles(files: readonly string[]): FileIndex {
  const byFolder = new Map<string, Map<string, string>>();
  for (const file of files) {
    const folder = fold(posix.dirname(file));
    const beside = byFolder.get(folder) ?? new Map<string, string>();
    byFolder.set(folder, beside.set(fold(stemOf(file)), file));
  }
  return {
    byPath: new Map(files.map((file) => [fold(file), file])),
    byName: new Map(files.map((file) => [fold(basename(file)), file])),
    byFolder,
  };
}

function findNear(path: string, { byPath, byName, byFolder }: FileIndex): string | undefined {
  const beside = byFolder.get(fold(posix.dirname(path))) ?? new Map<string, string>();
  const stem = fold(stemOf(path));
  const found = byPath.get(fold(path)) ?? beside.get(stem) ?? byName.get(fold(basename(path)));
  if (found !== undefined || stem.length < 3) return found;
  const likely = [...beside].filter(([, file]) => sortOf(file) === sortOf(path)).map(([name]) => name);
  return beside.get(suggestNearest(stem, likely) ?? "");
}

/** The sort of a file, by its ending: a mistyped recording does not mean a picture. */
function sortOf(file: string): string {
  const ending = extname(file).toLowerCase();
  return IMAGE.test(ending) ? "image" : ending;
}

function stemOf(file: string): string {
  return basename(file, extname(file));
}

/** Ignores case and Unicode form, as some file systems do, and takes spaces for hyphens. */
function fold(path: string): string {
  return path
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/(%20|[\s_-])+/g, "-");
}

/** A path as another file in the same folder tree would write it. */
export function toRelative(from: string, file: string): string {
  const way = posix.relative(posix.dirname(from), file);
  return way.startsWith("../") ? way : `./${way}`;
}
