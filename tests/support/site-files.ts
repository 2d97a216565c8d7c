import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { gunzipSync } from "node:zlib";
import { openBundle } from "./bundles.ts";

/** Reads every file of a finished site, by path with forward slashes, in the order of paths. */
export type SiteFiles = ReadonlyMap<string, Buffer>;

export function readSiteFiles(dir: string): SiteFiles {
  const paths = readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).split(sep).join("/"));
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(dir, path))]));
}

/** The paths of files that differ between two sites. */
export function findDifferences(one: SiteFiles, other: SiteFiles): string[] {
  const paths = [...new Set([...one.keys(), ...other.keys()])];
  const isSame = (path: string) => other.has(path) && one.get(path)?.equals(other.get(path) as Buffer);
  return paths.filter((path) => !isSame(path)).toSorted();
}

/** The paths of all pages. */
export function listPages(files: SiteFiles): string[] {
  return [...files.keys()].filter((path) => path.endsWith(".html"));
}

/** The files that contain a text in their path or, decompressed, their content, in any letter case. */
export function findText(files: SiteFiles, text: string): string[] {
  const wanted = text.toLowerCase();
  return [...files].flatMap(([path, content]) => {
    return `${path}\n${openFile(path, content)}`.toLowerCase().includes(wanted) ? [path] : [];
  });
}

function openFile(path: string, content: Buffer): string {
  if (path.endsWith(".pf_bundle")) return openBundle(content).join("\n");
  return (content[0] === 0x1f && content[1] === 0x8b ? gunzipSync(content) : content).toString("utf8");
}

/** A publication, as the search index keeps it. */
export interface SearchRecord {
  readonly url: string;
  readonly content: string;
}

/** Reads every record of every shard. */
export function readSearchRecords(files: SiteFiles): SearchRecord[] {
  return [...files]
    .filter(([path]) => /\/fragment\/[^/]+\.pf_bundle$/.test(path))
    .flatMap(([, content]) => openBundle(content).map((record) => JSON.parse(`${record}`) as SearchRecord));
}
