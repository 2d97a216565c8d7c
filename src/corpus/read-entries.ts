import type * as z from "zod";
import { type Kind, SINGULAR } from "../domain/corpus.ts";
import { ID } from "../domain/fields.ts";
import type { Problem } from "../domain/problem.ts";
import type { CachedSource, SourceCache } from "./source-cache.ts";
import type { SourceFile } from "./source-file.ts";
import { validate } from "./validate.ts";
import { parseYaml, recallYaml, type YamlDocument } from "./yaml-document.ts";

/** One file read and held against its schema; `document` finds the places of its values. */
export interface ReadEntry<Matter> {
  readonly id: string;
  readonly file: string;
  readonly matter: Matter;
  readonly document: YamlDocument;
  /** The digest of the body; empty for one that is blank. */
  readonly bodyDigest: string;
  readonly readBody: () => string;
  readonly bodyLine: number;
}

/** A file whose front matter has problems; its body can still be checked. */
export type Stray = Omit<ReadEntry<unknown>, "matter" | "document">;

/** The files of one kind: those that are in order, those that are not, and all that is to be said of every file. */
export interface ReadEntries<Matter> {
  readonly entries: readonly ReadEntry<Matter>[];
  readonly strays: readonly Stray[];
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** Reads the files of one kind. */
export function readEntries<S extends z.ZodType>(
  kind: Kind,
  files: readonly string[],
  schema: S,
  sources: SourceCache,
): ReadEntries<z.infer<S>> {
  const entries: ReadEntry<z.infer<S>>[] = [];
  const strays: Stray[] = [];
  const problems: Problem[] = [];
  const warnings: Problem[] = [];
  const seen = new Map<string, string>();
  for (const file of files) {
    const id = idOf(file);
    problems.push(...checkId(kind, file, id, seen));
    const source = sources.open(file);
    if ("problem" in source) {
      problems.push(source.problem);
      continue;
    }
    const { bodyDigest, bodyLine, readSource } = source;
    const stray = { id, file, bodyDigest, bodyLine, readBody: () => readSource().body };
    const matter = readMatter(file, source, schema);
    if ("problems" in matter) {
      problems.push(...matter.problems);
      strays.push(stray);
    } else {
      entries.push({ ...stray, ...matter });
      if (!source.known) sources.keep(file, matter.document.value);
    }
  }
  return { entries, strays, problems, warnings };
}

/** The file's name without folders and ending, in Unicode form NFC. */
export function idOf(file: string): string {
  return (file.split("/").at(-1) ?? "").slice(0, -".md".length).normalize("NFC");
}

/** Places are looked up in the file when they are asked for: thousands of parsed files would fill the memory. */
function readMatter<S extends z.ZodType>(
  file: string,
  { known, source, readSource }: CachedSource,
  schema: S,
) {
  const parsed = known
    ? { document: recallYaml(file, readSource, known.value) }
    : parseSource(file, source ?? readSource());
  if ("problems" in parsed) return parsed;
  const validated = validate(file, parsed.document, schema);
  if ("problems" in validated) return validated;
  return { matter: validated.value, document: recallYaml(file, readSource, parsed.document.value) };
}

function parseSource(file: string, { frontMatter, frontMatterLine }: SourceFile) {
  return parseYaml(file, frontMatter, frontMatterLine);
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
