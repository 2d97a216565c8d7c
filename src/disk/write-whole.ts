import { closeSync, openSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { threadId } from "node:worker_threads";
import { nameFile } from "./disk-fault.ts";
import { makeFolder } from "./make-folder.ts";

/** Writes a file under a temporary name and renames it, so that nobody sees it half written. Makes its folder. */
export function writeWhole(path: string, ...parts: readonly (string | Uint8Array)[]): void {
  const temporary = `${path}.${process.pid}-${threadId}.tmp`;
  try {
    nameFile(path, () => writeParts(temporary, parts));
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeParts(file: string, parts: readonly (string | Uint8Array)[]): void {
  const opened = openNew(file);
  try {
    for (const part of parts) writeFileSync(opened, part);
  } finally {
    closeSync(opened);
  }
}

function openNew(file: string): number {
  try {
    return openSync(file, "w");
  } catch {
    makeFolder(dirname(file));
    return openSync(file, "w");
  }
}
