import type { Kind } from "../../model/corpus.ts";
import type { Fault, Problem } from "../../model/problem.ts";
import type { Path, YamlDocument } from "../yaml/yaml-document.ts";

/** A Markdown file whose front matter could be parsed, whether or not it fits its schema. */
export interface ContentFile {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly document: YamlDocument;
}

/** What a check has found. */
export interface Findings {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
}

/** A value with the path that leads to it. */
export interface PlacedText {
  readonly path: Path;
  readonly text: string;
}

const NONE: readonly PlacedText[] = [];

/** The texts at a path, in which `*` means every place of a list. Most files have nothing at most paths. */
export function textsAt(value: unknown, steps: readonly string[], path: Path = []): readonly PlacedText[] {
  const step = steps[path.length];
  if (step === undefined) return typeof value === "string" ? [{ path, text: value }] : NONE;
  if (step === "*") {
    return Array.isArray(value) ? value.flatMap((one, index) => textsAt(one, steps, [...path, index])) : NONE;
  }
  const isKnown = typeof value === "object" && value !== null && Object.hasOwn(value, step);
  return isKnown ? textsAt((value as Record<string, unknown>)[step], steps, [...path, step]) : NONE;
}

/** A problem of a value or key in a file. The path of keys precedes the message. */
export function problemAt(
  { file, document }: Pick<ContentFile, "file" | "document">,
  path: Path,
  { id, message, remedy, mend }: Fault,
  of: "value" | "key" = "value",
): Problem {
  const keys = of === "key" ? path.slice(0, -1) : path;
  const key = keys.filter((step) => typeof step === "string").join(".");
  return { file, ...document.locate(path, of), key, id, message: `${key}: ${message}`, remedy, mend };
}
