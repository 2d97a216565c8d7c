import { findConflict, type MergeConflict } from "../../markdown/merge-conflict.ts";
import type { Problem } from "../../model/problem.ts";
import type { ProblemId } from "../../model/problem-kinds/problem-kinds.ts";

/** A Markdown file split in two. Lines count from 1 in the file. */
export interface SourceFile {
  readonly frontMatter: string;
  readonly frontMatterLine: number;
  readonly body: string;
  readonly bodyLine: number;
}

const FENCE = /^---[ \t]*$/;

/** Reads bytes as UTF-8 text with line feeds and without a byte order mark. */
export function decodeText(file: string, bytes: Uint8Array): { text: string } | { problem: Problem } {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return { text: text.includes("\r") ? text.replaceAll(/\r\n?/g, "\n") : text };
  } catch {
    const before = new TextDecoder("utf-8").decode(bytes).split("\uFFFD", 1)[0] ?? "";
    const lines = before.split("\n");
    return {
      problem: {
        file,
        line: lines.length,
        column: (lines.at(-1)?.length ?? 0) + 1,
        id: "not-utf8",
        message: "The file is not UTF-8 text.",
        remedy: "Save it again as UTF-8.",
      },
    };
  }
}

/** Splits a file's text into front matter and body. */
export function splitSource(file: string, text: string): { source: SourceFile } | { problem: Problem } {
  const fault = (id: ProblemId, message: string, remedy: string) => ({
    problem: { file, line: 1, column: 1, id, message, remedy },
  });
  if (text.trim() === "") {
    return fault(
      "no-front-matter",
      "The file is empty.",
      "Write its front matter between two lines of ---, or remove the file.",
    );
  }
  const lines = text.split("\n");
  const isOpen = FENCE.test(lines[0] ?? "");
  const end = isOpen ? lines.findIndex((line, index) => index > 0 && FENCE.test(line)) : -1;
  const conflict = end === -1 ? findConflict(text) : undefined;
  if (conflict) return { problem: describeConflict(file, text, conflict, 1) };
  if (!isOpen) return fault("no-front-matter", "The file has no front matter.", beginRight(lines));
  if (end === -1) {
    return fault(
      "open-front-matter",
      "The front matter has no end.",
      "Put a line of --- between the keys and the body.",
    );
  }
  return {
    source: {
      frontMatter: lines.slice(1, end).join("\n"),
      frontMatterLine: 2,
      body: lines.slice(end + 1).join("\n"),
      bodyLine: end + 2,
    },
  };
}

/** The remedy for a file that does not begin with front matter. */
function beginRight(lines: readonly string[]): string {
  const first = lines.findIndex((line) => line.trim() !== "");
  const line = lines[first] ?? "";
  if (/^\+{3}\s*$/.test(line))
    return "It begins with TOML: write the keys as YAML, title: and so on, between two lines of ---.";
  if (first > 0 && FENCE.test(line)) return "Remove everything before the first line of ---.";
  return /^\s*[-\u2010-\u2015\u2500]+\s*$/.test(line)
    ? "Write its first line, and the one that ends the keys, as three hyphens: ---."
    : "Begin it with a line of ---, the keys, and another line of ---.";
}

/** The problem of a merge conflict. @param firstLine on which `text` begins in the file */
export function describeConflict(
  file: string,
  text: string,
  { offset, ...fault }: MergeConflict,
  firstLine: number,
): Problem {
  const line = firstLine + text.slice(0, offset).split("\n").length - 1;
  return { file, line, column: 1, ...fault };
}
