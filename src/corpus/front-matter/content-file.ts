import type { Kind } from "../../domain/corpus.ts";
import type { Problem } from "../../domain/problem.ts";
import type { Path, YamlDocument } from "../yaml-document.ts";

/** A Markdown file whose front matter could be read, whether or not it fits its schema. */
export interface ContentFile {
  readonly kind: Kind;
  readonly id: string;
  readonly file: string;
  readonly document: YamlDocument;
}

/** A value with the path that leads to it. */
export interface PlacedText {
  readonly path: Path;
  readonly text: string;
}

/** The texts at a path, in which `*` stands for every place of a list and every key of a group. */
export function textsAt(value: unknown, steps: readonly string[], path: Path = []): PlacedText[] {
  const [step, ...rest] = steps;
  if (step === undefined) return typeof value === "string" ? [{ path, text: value }] : [];
  if (typeof value !== "object" || value === null) return [];
  if (step === "*") {
    return Object.entries(value).flatMap(([key, one]) =>
      textsAt(one, rest, [...path, Array.isArray(value) ? Number(key) : key]),
    );
  }
  return Object.hasOwn(value, step)
    ? textsAt((value as Record<string, unknown>)[step], rest, [...path, step])
    : [];
}

/** A problem of a value in a file, or of a key, with the keys that lead to it before its message. */
export function problemAt(
  { file, document }: Pick<ContentFile, "file" | "document">,
  path: Path,
  message: string,
  remedy: string,
  of: "value" | "key" = "value",
): Problem {
  const keys = of === "key" ? path.slice(0, -1) : path;
  const label = keys.filter((step) => typeof step === "string").join(".");
  return { file, ...document.locate(path, of), message: `${label}: ${message}`, remedy };
}
