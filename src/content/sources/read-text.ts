import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../model/problem.ts";
import { decodeText } from "./source-file.ts";

const UNREADABLE: Readonly<Record<string, readonly [message: string, remedy: string]>> = {
  EACCES: ["There is no permission to read the file.", "Let whoever builds the site read it."],
  EPERM: ["There is no permission to read the file.", "Let whoever builds the site read it."],
  EISDIR: ["This is a folder, but has to be a file.", "Move it, or give it another name."],
  ENOENT: ["The file has gone since it was listed.", "Put it back, or try again."],
};

/** Reads a file of the content folder as text. */
export function readText(contentDir: string, file: string): { text: string } | { problem: Problem } {
  try {
    return decodeText(file, readFileSync(join(contentDir, file)));
  } catch (error) {
    const [message, remedy] = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ""] ?? [];
    if (message === undefined || remedy === undefined) throw error;
    return { problem: { file, line: 1, column: 1, message, remedy } };
  }
}
