import type { Fault, Problem } from "../../model/problem.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: this looks for them
const CONTROL = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** Whether a text has an invisible character that HTML and XML do not allow. */
export function hasControl(text: string): boolean {
  return CONTROL.test(text);
}

/** Reports the first control character of each line. */
export function findControls(file: string, text: string): Problem[] {
  if (!hasControl(text)) return [];
  return text.split("\n").flatMap((line, index) => {
    const found = CONTROL.exec(line);
    if (!found) return [];
    return [{ file, line: index + 1, column: found.index + 1, ...describeControl(found[0]) }];
  });
}

/** UTF-8 that some program has read as an old Windows encoding: quotation marks, dashes and accented Latin letters. */
const MISREAD = /â€[™˜œ\u009d“”¦¢]|Ã[\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹Œ]/;

/** Warns of the first character that some program has lost, and of the first that it has misread. */
export function findLost(file: string, text: string): Problem[] {
  const lost = text.indexOf("\ufffd");
  const misread = MISREAD.exec(text);
  const warnings: Problem[] = [];
  if (lost !== -1) {
    warnings.push({
      ...placeIn(file, text, lost),
      id: "lost-character",
      message: "The text has a � here, in place of a character that some program has lost.",
      remedy: "Type the character again. If you mean a �, write &#xFFFD; in a body.",
    });
  }
  if (misread) {
    const [written] = misread;
    warnings.push({
      ...placeIn(file, text, misread.index),
      id: "misread-character",
      message: `The text has ${written} where it should have ${readAsUtf8(written)}, which some program has misread.`,
      remedy:
        "Type the characters again, or save the text that they were copied from as UTF-8, and copy it again.",
    });
  }
  return warnings;
}

function placeIn(file: string, text: string, index: number): Pick<Problem, "file" | "line" | "column"> {
  const before = text.slice(0, index).split("\n");
  return { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

function describeControl(character: string): Fault {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  const fault = {
    id: "control-character" as const,
    message: `The text has the control character ${name} here.`,
  };
  const meant = code >= 0x80 && code <= 0x9f ? readAsWindows(character) : "";
  if (meant === "" || hasControl(meant))
    return { ...fault, remedy: "Delete it; most editors can show invisible characters." };
  const remedy = `It comes from an old Windows program, where it is ${meant}: write that instead.`;
  return { ...fault, remedy, mend: { from: character, to: meant } };
}

/** Old Windows programs put quotation marks and dashes where Unicode has control characters. */
export function readAsWindows(character: string): string {
  return new TextDecoder("windows-1252").decode(Uint8Array.of(character.charCodeAt(0)));
}

/** Undoes the reading of UTF-8 as the encoding of old Windows programs. */
function readAsUtf8(written: string): string {
  const decoder = new TextDecoder("windows-1252");
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return new TextDecoder().decode(
    Uint8Array.from([...written].map((character) => bytes.get(character) ?? 0)),
  );
}
