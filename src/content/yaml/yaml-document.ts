import { isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from "yaml";
import { findConflict } from "../../markdown/merge-conflict.ts";
import type { Problem } from "../../model/problem.ts";
import { describeConflict, type SourceFile } from "../sources/source-file.ts";
import { listTexts, type WrittenText } from "./written-texts.ts";
import { describeLooseMarks, describeYamlErrors } from "./yaml-problems.ts";

export type Path = readonly PropertyKey[];

/** A parsed YAML text that knows the place of each value in the file. */
export interface YamlDocument {
  /** Texts, lists and groups of keys; null for no value. */
  readonly value: unknown;
  /** The place of the value at a path, or of what is nearest around it; with `key`, the place of the key. */
  readonly locate: (path: Path, of?: "value" | "key") => { line: number; column: number };
  /** Every text as it is written. */
  readonly texts: () => readonly WrittenText[];
}

/**
 * Parses YAML 1.2. `firstLine` is the line of `file` on which `text` begins. Numbers, dates, `true` and `yes` stay the
 * text that the author wrote, and `0012` keeps its zeros: the schema converts them. Returns all syntax errors as
 * problems.
 */
export function parseYaml(
  file: string,
  text: string,
  firstLine: number,
): { document: YamlDocument } | { problems: readonly Problem[] } {
  const conflict = findConflict(text);
  if (conflict) return { problems: [describeConflict(file, text, conflict, firstLine)] };
  const lineCounter = new LineCounter();
  const parsed = parseDocument(text, {
    schema: "failsafe",
    customTags: ["null"],
    lineCounter,
    prettyErrors: false,
    logLevel: "error",
  });
  const place = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: line + firstLine - 1, column: col };
  };
  if (parsed.errors.length > 0) return { problems: describeYamlErrors(file, text, parsed, place) };
  const loose = describeLooseMarks(file, text, parsed, place);
  if (loose.length > 0) return { problems: loose };
  const locate = (path: Path, of: "value" | "key" = "value") => place(offsetOf(parsed.contents, path, of));
  try {
    const value: unknown = parsed.toJS({ maxAliasCount: 20 });
    return { document: { value, locate, texts: () => listTexts(parsed.contents, text) } };
  } catch {
    const message = "The YAML refers to parts of itself too often.";
    return {
      problems: [
        {
          file,
          line: firstLine,
          column: 1,
          id: "bad-yaml",
          message,
          remedy: "Write the values out instead of using * and &.",
        },
      ],
    };
  }
}

/** Front matter with a known value. It is parsed again only if a place in it is needed. */
export function recallYaml(file: string, readSource: () => SourceFile, value: unknown): YamlDocument {
  const recall = () => {
    const { frontMatter, frontMatterLine } = readSource();
    const parsed = parseYaml(file, frontMatter, frontMatterLine);
    if ("problems" in parsed) throw new Error(`${file} has changed while it was read.`);
    return parsed.document;
  };
  return {
    value,
    locate: (path, of) => recall().locate(path, of),
    texts: () => recall().texts(),
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
