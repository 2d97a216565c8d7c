import { readFileSync } from "node:fs";
import { crc32 } from "node:zlib";
import { writeWhole } from "../disk/write-whole.ts";

/*
 * A file of the cache is its checksum in a line, and then its content. A disk that was full or failed, or a copy that was
 * cut short, must not come out as a wrong page.
 */

/** Keeps a file, whole or not at all. */
export function keepFile(path: string, ...parts: readonly (string | Uint8Array)[]): void {
  const sum = parts.reduce<number>((before, part) => crc32(part, before), 0);
  writeWhole(path, toLine(sum), ...parts);
}

/** @throws where the file is missing, or is not as it was written */
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
