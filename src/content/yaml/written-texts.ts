import { isMap, isScalar, isSeq, type Node, type Scalar } from "yaml";
import type { Path } from "./yaml-document.ts";

/** A text in a YAML file, as it is written there. */
export interface WrittenText {
  readonly path: Path;
  /** Null if YAML reads no value: nothing, `~` or `null`. */
  readonly value: string | null;
  /** The author's own characters, without quotation marks. */
  readonly source: string;
  /** The same with its quotation marks and line breaks. */
  readonly raw: string;
  /** Whether it has no quotation marks. */
  readonly isPlain: boolean;
  /** The comment after it on its line, without the `#`. */
  readonly comment: string | undefined;
}

/** Lists the texts below a node of a parsed text. */
export function listTexts(node: Node | null, text: string, path: Path = []): WrittenText[] {
  if (isMap(node)) {
    return node.items.flatMap(({ key, value }) =>
      listTexts(value as Node | null, text, [...path, isScalar(key) ? String(key.value) : ""]),
    );
  }
  if (isSeq(node))
    return node.items.flatMap((item, index) => listTexts(item as Node, text, [...path, index]));
  return isScalar(node) ? [toWritten(node, text, path)] : [];
}

function toWritten(scalar: Scalar, text: string, path: Path): WrittenText {
  const [start, end] = scalar.range ?? [0, 0];
  const isBlock = scalar.type === "BLOCK_LITERAL" || scalar.type === "BLOCK_FOLDED";
  return {
    path,
    value: scalar.value === null ? null : String(scalar.value),
    source: scalar.source ?? "",
    raw: text.slice(start, end),
    isPlain: scalar.type === "PLAIN",
    comment: scalar.comment && !isBlock ? /^[ \t]*#([^\n]*)/.exec(text.slice(end))?.[1] : undefined,
  };
}
