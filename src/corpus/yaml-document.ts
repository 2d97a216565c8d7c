import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import type { Problem } from "../domain/problem.ts";
import type { SourceFile } from "./source-file.ts";
import { describeLooseAliases, describeYamlErrors } from "./yaml-problems.ts";

export type Path = readonly PropertyKey[];

/** A YAML text as values, with the way back from a value to its place in the file. */
export interface YamlDocument {
  readonly value: unknown;
  /** Where the value at a path stands, or the nearest thing around it that there is; a key's own place with `key`. */
  readonly locate: (path: Path, of?: "value" | "key") => { line: number; column: number };
}

/**
 * Parses YAML 1.2 (core schema: dates stay text). `firstLine` is the line of `file` on which `text` begins.
 * All syntax errors come back as problems.
 */
export function parseYaml(
  file: string,
  text: string,
  firstLine: number,
): { document: YamlDocument } | { problems: readonly Problem[] } {
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, { lineCounter, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  if (parsed.errors.length > 0) return { problems: describeYamlErrors(file, text, parsed, place) };
  const loose = describeLooseAliases(file, parsed, place);
  if (loose.length > 0) return { problems: loose };
  const locate = (path: Path, of: "value" | "key" = "value") => place(offsetOf(parsed.contents, path, of));
  try {
    return { document: { value: parsed.toJS({ maxAliasCount: 20 }), locate } };
  } catch {
    const message = "The YAML refers to parts of itself too often.";
    return {
      problems: [
        {
          file,
          line: firstLine,
          column: 1,
          message,
          remedy: "Write the values out instead of using * and &.",
        },
      ],
    };
  }
}

/** Front matter that `parseYaml` has read before, to this value; it is read again only if a place in it is asked for. */
export function recallYaml(file: string, readSource: () => SourceFile, value: unknown): YamlDocument {
  return {
    value,
    locate: (path, of) => {
      const { frontMatter, frontMatterLine } = readSource();
      const parsed = parseYaml(file, frontMatter, frontMatterLine);
      return "document" in parsed ? parsed.document.locate(path, of) : { line: frontMatterLine, column: 1 };
    },
  };
}

function offsetOf(root: Node | null, path: Path, of: "value" | "key"): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const [depth, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!isPair(pair)) break;
      const isKey = of === "key" && depth === path.length - 1;
      const next = (isKey ? pair.key : (pair.value ?? pair.key)) as Node;
      offset = next.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      offset = (node as Node | undefined)?.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
