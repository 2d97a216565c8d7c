import { type Document, isAlias, isCollection, isScalar, type Node, visit, type YAMLError } from "yaml";
import type { Problem } from "../../model/problem.ts";
import type { ProblemId } from "../../model/problem-kinds/problem-kinds.ts";
import { hasControl } from "../sources/control-characters.ts";
import { quote } from "./show-value.ts";
import { describeLoneLine, lineAt, quoteLine } from "./yaml-lines.ts";

type Mistake = readonly [id: ProblemId, message: string, remedy: string];
type ToPlace = (offset: number) => Pick<Problem, "line" | "column">;

const TAB: Mistake = [
  "yaml-indent",
  "The line is indented with a tab, which YAML does not allow.",
  "Indent it with spaces.",
];
const UNCLOSED: Mistake = [
  "yaml-open",
  "A quotation mark or bracket is not closed.",
  "Close it. Put text that contains : or # in quotation marks.",
];
const COMMA: Mistake = [
  "bad-yaml",
  "There is a comma too many here, or one is missing.",
  "Put one comma between two values.",
];
const INDENTED: Mistake = [
  "yaml-indent",
  "The next line is indented, so it continues this text, but its colon makes YAML read it as a key.",
  "If the next line is a key of its own, remove the spaces before it. Otherwise put quotation marks around the whole text.",
];
const OUT_OF_LINE: Mistake = [
  "yaml-indent",
  "The line is not indented like the others in its list or group.",
  "Indent it like them; a list item begins with a hyphen and a space.",
];
const TWO_LISTS: Mistake = [
  "yaml-line",
  "List items follow a value on the same line as the key.",
  "Write the list one way only: [one, two] after the key, or lines with hyphens below it.",
];
const BACKSLASH: Mistake = [
  "yaml-sign",
  "A backslash in double quotation marks changes what follows it.",
  "Put the text in single quotation marks, where a backslash is only a backslash.",
];

/** Describes the errors in a YAML text, one for each line: later ones on a line mostly follow from the first. */
export function describeYamlErrors(
  file: string,
  text: string,
  document: Document.Parsed,
  toPlace: ToPlace,
): Problem[] {
  // After an extra bracket, the parser reports every line.
  const errors = document.errors.filter(
    ({ message }, index) => index === 0 || !/token in YAML stream/.test(message),
  );
  const problems = errors.map((error) => {
    const start = findStart(document, error);
    const [id, message, remedy] = describeError(error, text, start);
    return { file, ...toPlace(start ?? error.pos[0]), id, message, remedy };
  });
  return problems.filter(
    (problem, index) => problems.findIndex((other) => other.line === problem.line) === index,
  );
}

/** Reports marks that YAML does not read as text: references to nothing, unused names, types, escapes. */
export function describeLooseMarks(
  file: string,
  text: string,
  document: Document.Parsed,
  toPlace: ToPlace,
): Problem[] {
  const problems: Problem[] = [];
  const named = new Map<string, number>();
  const report = (offset: number, message: string, remedy = quoteLine(text, offset)) =>
    problems.push({ file, ...toPlace(offset), id: "yaml-sign", message, remedy });
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) {
        named.delete(node.source);
        if (!node.resolve(document)) report(node.range?.[0] ?? 0, startsLike("*", "a reference"));
        return;
      }
      if (node.anchor !== undefined) named.set(node.anchor, node.range?.[0] ?? 0);
      const isEscaped = isScalar(node) && node.type === "QUOTE_DOUBLE" && hasControl(String(node.value));
      if (isEscaped) report(node.range?.[0] ?? 0, BACKSLASH[1], BACKSLASH[2]);
    },
  });
  for (const offset of named.values())
    report(offset, "YAML reads a word that begins with & as the name of a value.");
  for (const warning of document.warnings)
    report(warning.pos[0], "YAML reads a word that begins with ! as the type of a value.");
  return problems;
}

function describeError(error: YAMLError, text: string, start: number | undefined): Mistake {
  const lineStart = text.lastIndexOf("\n", error.pos[0] - 1) + 1;
  if (error.code === "TAB_AS_INDENT" || /^ *\t/.test(text.slice(lineStart))) return TAB;
  if (start !== undefined) return describeUnclosed(text.slice(start, error.pos[0]));
  if (error.code === "BAD_DQ_ESCAPE") return BACKSLASH;
  if (
    /^All mapping items must/.test(error.message) &&
    /\s#[^\n]*\n[^\n]*$/.test(text.slice(0, error.pos[0]))
  ) {
    return [
      "yaml-sign",
      "The text ends on the line before, where # begins a comment.",
      "Put quotation marks around the whole text.",
    ];
  }
  if (/block sequence may not be used/i.test(error.message)) return TWO_LISTS;
  if (error.code === "BLOCK_AS_IMPLICIT_KEY" && /^[^\n]*\n +[\w-]+:(\s|$)/.test(text.slice(error.pos[0])))
    return INDENTED;
  const reading = readOtherwise(error, text);
  if (reading !== undefined) return ["yaml-sign", reading, quoteLine(text, error.pos[0])];
  if (/implicit (?:map )?keys need/i.test(error.message))
    return ["yaml-line", ...describeLoneLine(lineAt(text, error.pos[0]))];
  if (/^All mapping items must/.test(error.message)) return OUT_OF_LINE;
  if (/^Unexpected , in|^Missing , or|^Block collections are not allowed within flow/.test(error.message))
    return COMMA;
  if (/^Unexpected flow-(seq|map)-end/.test(error.message)) {
    return [
      "yaml-open",
      `There is a ${text.at(error.pos[0])} too many here.`,
      "Remove it, or put quotation marks around the text.",
    ];
  }
  if (error.code === "DUPLICATE_KEY") {
    const key = /^[^:\n]*/.exec(text.slice(error.pos[0]))?.[0].trim();
    return ["repeated-key", `${key}: the key is there twice.`, "Keep one of the two."];
  }
  const reason = error.message.replace(/\.?$/, ".");
  return [
    "bad-yaml",
    `The YAML cannot be read: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`,
    "Check the indentation, the colon after the key and the quotation marks on this line and the one before.",
  ];
}

/** A comment inside brackets may hide the closing one. */
function describeUnclosed(open: string): Mistake {
  const hidden = /\s(#[^\n]*)/.exec(/^[[{]/.test(open) ? open : "")?.[1];
  return hidden === undefined
    ? UNCLOSED
    : [
        "yaml-open",
        `The bracket is not closed, since YAML reads ${quote(hidden)} as a comment.`,
        "Put quotation marks around text with a # in it.",
      ];
}

/** How YAML reads a text that needs quotation marks; undefined for other errors. */
function readOtherwise({ code, message, pos }: YAMLError, text: string): string | undefined {
  const before = text.slice(0, pos[0]).trimEnd().at(-1) ?? "";
  if (code === "BLOCK_AS_IMPLICIT_KEY") return "YAML reads text with a colon in it as a key.";
  if (code === "BAD_ALIAS") return startsLike("*", "a reference");
  const sign = /^Block scalar header includes extra characters: ([>|])/.exec(message)?.[1];
  if (sign !== undefined) return startsLike(sign, "a block of lines");
  if (code === "BAD_SCALAR_START") return `Text cannot begin with ${text.at(pos[0])} in YAML.`;
  if (/^Not a YAML token/.test(message) && /[>|]/.test(before)) return startsLike(before, "a block of lines");
  if (/block-seq-ind on same line/.test(message)) return startsLike("-", "a list");
  if (!/^Unexpected scalar at node end/.test(message)) return undefined;
  if (/^\s*(?:- +)?(?:[\w-]+: +)?\*/.test(lineAt(text, pos[0]))) return startsLike("*", "a reference");
  return /["'\]}]/.test(before) ? `The value ends at ${before}, but something follows it.` : undefined;
}

function startsLike(sign: string, reading: string): string {
  return `YAML reads text that begins with ${sign} as ${reading}.`;
}

/** Where an unclosed quotation or bracket begins; undefined for other errors. */
function findStart(document: Document.Parsed, error: YAMLError): number | undefined {
  if (!/missing closing|end with a/i.test(error.message)) return undefined;
  let start: number | undefined;
  visit(document, (_, node) => {
    if (!isQuotedOrFlow(node)) return;
    const [from, , end] = node.range ?? [0, 0, 0];
    if (from <= error.pos[0] && end >= error.pos[0]) start = from;
  });
  return start;
}

function isQuotedOrFlow(node: unknown): node is Node {
  if (isAlias(node)) return false;
  if (isScalar(node)) return node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE";
  return isCollection(node) && node.flow === true;
}
