import type * as z from "zod";
import { type Kind, SINGULAR } from "../model/corpus.ts";
import type { Problem } from "../model/problem.ts";
import type { ProblemId } from "../model/problem-kinds/problem-kinds.ts";
import { ID } from "../model/schemas/fields.ts";
import { doubtName } from "./front-matter/check-names.ts";
import { findDoubtfulTexts } from "./front-matter/doubtful-texts.ts";
import { proposeId } from "./front-matter/name-book.ts";
import { validate } from "./schema/validate.ts";
import type { CachedSource, SourceCache } from "./sources/source-cache.ts";
import { parseYaml, recallYaml, type YamlDocument } from "./yaml/yaml-document.ts";

/** A file that fits its schema. `document` finds the places of its values. */
export interface ReadEntry<Matter> {
  readonly id: string;
  readonly file: string;
  readonly matter: Matter;
  readonly document: YamlDocument;
  /** The digest of the body; empty for a blank body. */
  readonly bodyDigest: string;
  readonly readBody: () => string;
  readonly bodyLine: number;
}

/** A file with invalid front matter. Its valid values and its body can still be checked. */
export interface Stray<Matter = unknown> extends Omit<ReadEntry<unknown>, "matter" | "document"> {
  /** Absent if the front matter cannot be parsed. */
  readonly read?: { readonly partial: Partial<Matter>; readonly document: YamlDocument } | undefined;
}

/** The files of one kind, valid and invalid, with their problems and warnings. */
export interface ReadEntries<Matter> {
  readonly entries: readonly ReadEntry<Matter>[];
  readonly strays: readonly Stray<Matter>[];
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
  const strays: Stray<z.infer<S>>[] = [];
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
    const matter = readMatter(kind, file, source, schema);
    problems.push(...source.problems, ...matter.problems);
    warnings.push(...matter.warnings);
    if ("value" in matter) {
      const { value, document } = matter;
      entries.push({ ...stray, matter: value, document });
      if (!source.known && source.problems.length === 0) {
        sources.keep(file, { value: document.value, warnings: matter.warnings });
      }
    } else strays.push({ ...stray, read: matter.read });
  }
  return { entries, strays, problems, warnings };
}

/** The file's name without folders and ending, in Unicode form NFC. */
export function idOf(file: string): string {
  return file.slice(file.lastIndexOf("/") + 1, file.lastIndexOf(".")).normalize("NFC");
}

/** Front matter as far as it can be read, with its problems and warnings. */
type ReadMatter<Matter> = Pick<ReadEntries<Matter>, "problems" | "warnings"> &
  ({ readonly value: Matter; readonly document: YamlDocument } | Pick<Stray<Matter>, "read">);

/** Parses a file again when a place in it is needed, because thousands of parsed files would fill the memory. */
function readMatter<S extends z.ZodType>(
  kind: Kind,
  file: string,
  { known, source, warnings: told, readSource }: CachedSource,
  schema: S,
): ReadMatter<z.infer<S>> {
  const { frontMatter, frontMatterLine } = known ? UNREAD : (source ?? readSource());
  const parsed = known
    ? { document: recallYaml(file, readSource, known.value) }
    : parseYaml(file, frontMatter, frontMatterLine);
  if ("problems" in parsed) return { ...parsed, warnings: told };
  const { document } = parsed;
  const validated = validate(file, document, schema);
  const doubts = () => [
    ...findDoubtfulTexts(file, frontMatter, document, schema),
    ...(kind === "authors" ? doubtName({ file, document }) : []),
  ];
  const warnings = known ? told : [...told, ...doubts()];
  return "problems" in validated
    ? { problems: validated.problems, warnings, read: { partial: validated.partial, document } }
    : {
        value: validated.value,
        document: known ? document : recallYaml(file, readSource, document.value),
        problems: [],
        warnings,
      };
}

const UNREAD = { frontMatter: "", frontMatterLine: 2 };

function checkId(kind: Kind, file: string, id: string, seen: Map<string, string>): Problem[] {
  const fault = (id: ProblemId, message: string, remedy: string) => [
    { file, line: 1, column: 1, id, message, remedy },
  ];
  const folded = id.toLowerCase();
  const other = seen.get(folded);
  if (other !== undefined) {
    return fault(
      "twin-ids",
      `There is another file for the ${SINGULAR[kind]} "${id}": ${other}.`,
      "Rename one of the two; the file name is the id.",
    );
  }
  seen.set(folded, file);
  if (ID.test(id)) return [];
  const proposal = proposeId(id);
  return fault(
    "bad-file-name",
    `The file name "${id}" cannot be an id.`,
    `Use lower-case letters and digits, in words joined by hyphens${proposal === "" ? "" : `: ${proposal}.md`}.`,
  );
}
