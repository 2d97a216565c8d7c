import { statSync } from "node:fs";
import { join } from "node:path";
import { keepFile, readKept } from "../cache/kept-file.ts";
import type { ImageSet } from "../model/body.ts";

/** A file that has to be copied to `/_images/<name>` of the site. */
export interface MadeFile {
  readonly name: string;
  readonly path: string;
}

/** An image set with the files that it names. */
export interface MadeImage {
  readonly set: ImageSet;
  readonly files: readonly MadeFile[];
  /** How many images the file holds, of which the first is served. */
  readonly pages: number;
  /** Of all its files. */
  readonly bytes: number;
}

/** What is kept of a made image besides its files. */
interface ImageRecord {
  readonly set: ImageSet;
  readonly files: readonly (readonly [name: string, bytes: number])[];
  readonly pages?: number | undefined;
}

/** Where a file of a made image is kept. */
export function findPlace(cacheDir: string, name: string): string {
  return join(cacheDir, "images", name);
}

/** An image that was made before; nothing where its record or one of its files is missing or broken. */
export function readMadeImage(cacheDir: string, digest: string): MadeImage | undefined {
  try {
    const record = JSON.parse(readKept(findRecord(cacheDir, digest)).toString("utf8")) as ImageRecord;
    const isWhole = record.files.every(([name, bytes]) => statSync(findPlace(cacheDir, name)).size === bytes);
    return isWhole ? toMadeImage(cacheDir, record) : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps the record of an image whose files have been written. */
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
