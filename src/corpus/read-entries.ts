import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";
import { type Kind, SINGULAR } from "../domain/corpus.ts";
import { ID } from "../domain/fields.ts";
import type { Problem } from "../domain/problem.ts";
import { decodeText, splitSource } from "./source-file.ts";
import { validate } from "./validate.ts";
import { parseYaml, type YamlDocument } from "./yaml-document.ts";

/** One file read and held against its schema; `document` finds the places of its values. */
export interface ReadEntry<Matter> {
  readonly id: string;
  readonly file: string;
  readonly matter: Matter;
  readonly document: YamlDocument;
  readonly body: string;
  readonly bodyLine: number;
}

/** Reads the files of one kind; every problem of every file comes back, and the entries that have none. */
export function readEntries<S extends z.ZodType>(
  contentDir: string,
  kind: Kind,
  files: readonly string[],
  schema: S,
): { entries: readonly ReadEntry<z.infer<S>>[]; problems: readonly Problem[] } {
  const entries: ReadEntry<z.infer<S>>[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    const id = (file.split("/").at(-1) ?? "").slice(0, -".md".length).normalize("NFC");
    problems.push(...checkId(kind, file, id, seen));
    const read = readEntry(contentDir, file, schema);
    if ("problems" in read) problems.push(...read.problems);
    else entries.push({ id, file, ...read });
  }
  return { entries, problems };
}

function readEntry<S extends z.ZodType>(contentDir: string, file: string, schema: S) {
  const decoded = decodeText(file, readFileSync(join(contentDir, file)));
  if ("problem" in decoded) return { problems: [decoded.problem] };
  const split = splitSource(file, decoded.text);
  if ("problem" in split) return { problems: [split.problem] };
  const { frontMatter, frontMatterLine, body, bodyLine } = split.source;
  const parsed = parseYaml(file, frontMatter, frontMatterLine);
  if ("problems" in parsed) return parsed;
  const validated = validate(file, parsed.document, schema);
  if ("problems" in validated) return validated;
  return { matter: validated.value, document: parsed.document, body, bodyLine };
}

function checkId(kind: Kind, file: string, id: string, seen: Map<string, string>): Problem[] {
  const fault = (message: string, remedy: string) => [{ file, line: 1, column: 1, message, remedy }];
  const folded = id.toLowerCase();
  const other = seen.get(folded);
  if (other !== undefined) {
    return fault(
      `The ${SINGULAR[kind]} "${id}" has another file, ${other}.`,
      "Rename one of the two; the file name is the id.",
    );
  }
  seen.set(folded, file);
  if (ID.test(id)) return [];
  const proposal = folded.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, "-").replaceAll(/^-|-$/g, "");
  return fault(
    `The file name "${id}" is not an id.`,
    `Name it in lower-case letters and digits, in words joined by hyphens${proposal === "" ? "" : `: ${proposal}.md`}.`,
  );
}
