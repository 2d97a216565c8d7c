import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "../disk/write-whole.ts";

/*
 * A file of the cache begins with a line for its checksum, so that a full or failing disk, or a copy that was cut short,
 * never leads to a wrong page.
 */

/** Writes a file with its checksum, completely or not at all. */
export function keepFile(path: string, ...parts: readonly (string | Uint8Array)[]): void {
  const sum = parts.reduce<number>((before, part) => crc32(part, before), 0);
  writeWhole(path, toLine(sum), ...parts);
}

/** @throws if the file is missing or damaged */
export function readKept(path: string): Buffer {
  const bytes = readFileSync(path);
  const at = bytes.indexOf("\n") + 1;
  const content = bytes.subarray(at);
  if (bytes.toString("utf8", 0, at) !== toLine(crc32(content)))
    throw new Error(`${path} is not as it was written.`);
  return content;
}

function toLine(sum: number): string {
  return `${sum.toString(16).padStart(8, "0")}\n`;
}
