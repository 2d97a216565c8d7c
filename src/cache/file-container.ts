import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "../disk/write-whole.ts";
import { CacheError } from "./cache-error.ts";

/*
 * A container is one file of the cache that holds many: a line with the checksum and length of the next line, a line of
 * JSON with the path, length and checksum of each file, and then the files one after another. A file is read and checked
 * only when it is asked for.
 */

export interface FileContainer {
  /** The length of each file in bytes, by path. */
  readonly lengths: ReadonlyMap<string, number>;
  /** @throws {CacheError} if the container has no such file, or the file is damaged */
  readonly read: (path: string) => Buffer;
  readonly close: () => void;
}

type Row = readonly [path: string, length: number, sum: number];

/** The first line has two numbers of eight hex digits. */
const FIRST_LINE_BYTES = 18;

/** Writes files as one, completely or not at all. */
export function writeContainer(container: string, files: ReadonlyMap<string, Uint8Array>): void {
  const rows = [...files].map(([path, bytes]): Row => [path, bytes.length, crc32(bytes)]);
  const head = Buffer.from(`${JSON.stringify(rows)}\n`);
  writeWhole(container, `${toHex(crc32(head))} ${toHex(head.length)}\n`, head, ...files.values());
}

/** @throws {CacheError} if the container is missing or cut short, or its list of files is damaged */
export function openContainer(container: string): FileContainer {
  const file = orCacheError(container, () => openSync(container, "r"));
  try {
    return orCacheError(container, () => openFile(container, file));
  } catch (error) {
    closeSync(file);
    throw error;
  }
}

function openFile(container: string, file: number): FileContainer {
  const [sum = "", length = ""] = readSpan(file, 0, FIRST_LINE_BYTES).toString("latin1").trimEnd().split(" ");
  const head = readSpan(file, FIRST_LINE_BYTES, Number.parseInt(length, 16));
  if (toHex(crc32(head)) !== sum) throw new Error("Its head is not as it was written.");
  const rows = JSON.parse(head.toString("utf8")) as readonly Row[];
  const places = new Map<string, { readonly from: number; readonly length: number; readonly sum: number }>();
  let from = FIRST_LINE_BYTES + head.length;
  for (const [path, length, sum] of rows) {
    places.set(path, { from, length, sum });
    from += length;
  }
  if (fstatSync(file).size !== from) throw new Error("It is not as long as it was.");
  return {
    lengths: new Map(rows.map(([path, length]) => [path, length])),
    read: (path) =>
      orCacheError(container, () => {
        const place = places.get(path);
        if (!place) throw new Error(`It has no ${path}.`);
        const bytes = readSpan(file, place.from, place.length);
        if (crc32(bytes) !== place.sum) throw new Error(`Its ${path} is not as it was written.`);
        return bytes;
      }),
    close: () => closeSync(file),
  };
}

function readSpan(file: number, from: number, length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length);
  for (let done = 0; done < length; ) {
    const count = readSync(file, bytes, done, length - done, from + done);
    if (count === 0) throw new Error("It is shorter than it was.");
    done += count;
  }
  return bytes;
}

function orCacheError<T>(container: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new CacheError(`${container} cannot be read: ${message}`, { cause });
  }
}

function toHex(number: number): string {
  return number.toString(16).padStart(8, "0");
}
