import { readFileSync } from "node:fs";
import { join } from "node:path";
import type * as z from "zod";
import { type Kind, SINGULAR } from "../domain/corpus.ts";
import { ID } from "../domain/fields.ts";
import type { Problem } from "../domain/problem.ts";
import type { MatterCache } from "./matter-cache.ts";
import { decodeText, type SourceFile, splitSource } from "./source-file.ts";
import { validate } from "./validate.ts";
import { parseYaml, recallYaml, type YamlDocument } from "./yaml-document.ts";

/** One file read and held against its schema; `document` finds the places of its values. */
export interface ReadEntry<Matter> {
  readonly id: string;
  readonly file: string;
  readonly matter: Matter;
  readonly document: YamlDocument;
  readonly body: string;
  readonly bodyLine: number;
}

/** A file whose front matter has problems; its body can still be checked. */
export type Stray = Pick<ReadEntry<unknown>, "id" | "file" | "body" | "bodyLine">;

/** The files of one kind: those that are in order, those that are not, and every problem of every file. */
export interface ReadEntries<Matter> {
  readonly entries: readonly ReadEntry<Matter>[];
  readonly strays: readonly Stray[];
  readonly problems: readonly Problem[];
}

/** Reads the files of one kind. */
export function readEntries<S extends z.ZodType>(
  contentDir: string,
  kind: Kind,
  files: readonly string[],
  schema: S,
  matters: MatterCache,
): ReadEntries<z.infer<S>> {
  const entries: ReadEntry<z.infer<S>>[] = [];
  const strays: Stray[] = [];
  const problems: Problem[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    const id = idOf(file);
    problems.push(...checkId(kind, file, id, seen));
    const decoded = decodeText(file, readFileSync(join(contentDir, file)));
    const split = "problem" in decoded ? decoded : splitSource(file, decoded.text);
    if ("problem" in split) {
      problems.push(split.problem);
      continue;
    }
    const { body, bodyLine } = split.source;
    const matter = readMatter(file, split.source, schema, matters);
    if ("problems" in matter) {
      problems.push(...matter.problems);
      strays.push({ id, file, body, bodyLine });
    } else entries.push({ id, file, body, bodyLine, ...matter });
  }
  return { entries, strays, problems };
}

/** The file's name without folders and ending, in Unicode form NFC. */
export function idOf(file: string): string {
  return (file.split("/").at(-1) ?? "").slice(0, -".md".length).normalize("NFC");
}

function readMatter<S extends z.ZodType>(file: string, source: SourceFile, schema: S, matters: MatterCache) {
  const { frontMatter, frontMatterLine } = source;
  const known = matters.find(frontMatter);
  const parsed =
    known === undefined
      ? parseYaml(file, frontMatter, frontMatterLine)
      : { document: recallYaml(file, frontMatter, frontMatterLine, known) };
  if ("problems" in parsed) return parsed;
  const validated = validate(file, parsed.document, schema);
  if ("problems" in validated) return validated;
  if (known === undefined) matters.keep(frontMatter, parsed.document.value);
  return { matter: validated.value, document: parsed.document };
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
