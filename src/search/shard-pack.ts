import { keepFile, readKept } from "../disk/kept-file.ts";

/** The files of an index by their paths within it. */
export type IndexFiles = Map<string, Uint8Array>;

/*
 * The index of a shard has thousands of small files. In the cache it is one: a line of JSON with paths and lengths, and
 * then the files, one after the other.
 */

/** Keeps an index as one file, whole or not at all. */
export function writePack(pack: string, files: ReadonlyMap<string, Uint8Array>): void {
  const head = JSON.stringify([...files].map(([path, { length }]) => [path, length]));
  keepFile(pack, `${head}\n`, ...files.values());
}

/** @throws where the file is not as it was written */
export function readPack(pack: string): IndexFiles {
  const bytes = readKept(pack);
  let at = bytes.indexOf("\n") + 1;
  const head = JSON.parse(bytes.toString("utf8", 0, at)) as [path: string, length: number][];
  const files: IndexFiles = new Map();
  for (const [path, length] of head) {
    files.set(path, bytes.subarray(at, at + length));
    at += length;
  }
  return files;
}

/** A JSON file of an index. */
export function readIndexJson<T>(files: ReadonlyMap<string, Uint8Array>, path: string): T {
  return JSON.parse(Buffer.from(files.get(path) ?? []).toString("utf8")) as T;
}
