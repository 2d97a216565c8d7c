import { basename, extname, posix } from "node:path";
import { listFolder } from "../disk/list-folder.ts";
import { suggestNearest } from "./suggest.ts";

/**
 * The file that is meant by a path that leads to none, as a path relative to the file that names it: one whose name
 * differs in case or ending, or by a few letters, or that stands in another folder.
 */
export type NearFile = (from: string, path: string) => string | undefined;

/** Files are listed when the first is looked for. Markdown files are links' own, and not among them. */
export function openNearFiles(contentDir: string): NearFile {
  let listed: readonly string[] | undefined;
  return (from, path) => {
    listed ??= listFiles(contentDir);
    const found = findNear(path, listed);
    return found && toRelative(from, found);
  };
}

function listFiles(contentDir: string): string[] {
  const start = contentDir.replace(/[/\\]$/, "").length + 1;
  return listFolder(contentDir)
    .files.map((file) => file.slice(start).replaceAll("\\", "/"))
    .filter((file) => file.includes("/") && !/\.mdx?$/i.test(file) && !/(^|\/)\./.test(file));
}

function findNear(path: string, files: readonly string[]): string | undefined {
  const beside = files.filter((file) => posix.dirname(file) === posix.dirname(path));
  return (
    files.find((file) => fold(file) === fold(path)) ??
    beside.find((file) => fold(stemOf(file)) === fold(stemOf(path))) ??
    files.find((file) => fold(basename(file)) === fold(basename(path))) ??
    nearestName(path, beside)
  );
}

function nearestName(path: string, files: readonly string[]): string | undefined {
  const byStem = new Map(files.map((file) => [fold(stemOf(file)), file]));
  const stem = fold(stemOf(path));
  const nearest = stem.length < 3 ? undefined : suggestNearest(stem, byStem.keys());
  return nearest === undefined ? undefined : byStem.get(nearest);
}

function stemOf(file: string): string {
  return basename(file, extname(file));
}

/** File systems differ in whether case and Unicode form count; spaces and hyphens are taken for one another. */
function fold(path: string): string {
  return path
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/(%20|[\s_-])+/g, "-");
}

function toRelative(from: string, file: string): string {
  const way = posix.relative(posix.dirname(from), file);
  return way.startsWith("../") ? way : `./${way}`;
}
