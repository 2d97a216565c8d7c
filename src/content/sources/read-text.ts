import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Problem } from "../../model/problem.ts";
import type { ProblemId } from "../../model/problem-kinds/problem-kinds.ts";
import { decodeText } from "./source-file.ts";

const UNREADABLE: Readonly<Record<string, readonly [id: ProblemId, message: string, remedy: string]>> = {
  EACCES: [
    "unreadable-file",
    "There is no permission to read the file.",
    "Let whoever builds the site read it.",
  ],
  EPERM: [
    "unreadable-file",
    "There is no permission to read the file.",
    "Let whoever builds the site read it.",
  ],
  EISDIR: ["not-a-file", "This is a folder, but has to be a file.", "Move it, or give it another name."],
  ENOENT: ["unreadable-file", "The file has gone since it was listed.", "Put it back, or try again."],
};

/** Reads a file of the content folder as text. */
export function readText(contentDir: string, file: string): { text: string } | { problem: Problem } {
  try {
    return decodeText(file, readFileSync(join(contentDir, file)));
  } catch (error) {
    const fault = UNREADABLE[(error as NodeJS.ErrnoException).code ?? ""];
    if (fault === undefined) throw error;
    const [id, message, remedy] = fault;
    return { problem: { file, line: 1, column: 1, id, message, remedy } };
  }
}
