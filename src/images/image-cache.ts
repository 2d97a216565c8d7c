import { statSync } from "node:fs";
import { join } from "node:path";
import { keepFile, readKept } from "../cache/kept-file.ts";
import type { ImageSet } from "../model/body.ts";

/** A file to copy to `/_images/<name>` of the site. */
interface MadeFile {
  readonly name: string;
  readonly path: string;
}

/** An image set and its files. */
export interface MadeImage {
  readonly set: ImageSet;
  readonly files: readonly MadeFile[];
  /** How many images the original holds. Only the first is served. */
  readonly pages: number;
  /** The size of all files together. */
  readonly bytes: number;
}

/** What the cache keeps beside the files. */
export interface ImageRecord {
  readonly set: ImageSet;
  readonly files: readonly (readonly [name: string, bytes: number])[];
  readonly pages?: number | undefined;
}

/** The path of an image's file in the cache. */
export function findPlace(cacheDir: string, name: string): string {
  return join(cacheDir, "images", name);
}

/** An image that an earlier build has made; undefined if its record or a file is missing or damaged. */
export function readMadeImage(cacheDir: string, digest: string): MadeImage | undefined {
  try {
    const record = JSON.parse(readKept(findRecord(cacheDir, digest)).toString("utf8")) as ImageRecord;
    const isWhole = record.files.every(([name, bytes]) => statSync(findPlace(cacheDir, name)).size === bytes);
    return isWhole ? toMadeImage(cacheDir, record) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the record of an image. Call it after writing the files. */
export function keepMadeImage(cacheDir: string, digest: string, record: ImageRecord): MadeImage {
  keepFile(findRecord(cacheDir, digest), JSON.stringify(record));
  return toMadeImage(cacheDir, record);
}

function findRecord(cacheDir: string, digest: string): string {
  return findPlace(cacheDir, `${digest}.json`);
}

function toMadeImage(cacheDir: string, { set, files, pages = 1 }: ImageRecord): MadeImage {
  const bytes = files.reduce((sum, [, size]) => sum + size, 0);
  return { set, pages, bytes, files: files.map(([name]) => ({ name, path: findPlace(cacheDir, name) })) };
}
