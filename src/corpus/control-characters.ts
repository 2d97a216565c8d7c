import type { Problem } from "../domain/problem.ts";

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/;

/** Whether a text has a character that no reader can see and that HTML and XML do not allow. */
export function hasControl(text: string): boolean {
  return CONTROL.test(text);
}

/** The problem of the first control character of each line. */
export function findControls(file: string, text: string): Problem[] {
  if (!hasControl(text)) return [];
  return text.split("\n").flatMap((line, index) => {
    const found = CONTROL.exec(line);
    if (!found) return [];
    return [{ file, line: index + 1, column: found.index + 1, ...describeControl(found[0]) }];
  });
}

/** The warning of the first place where a program has lost a character of the text. */
export function findLost(file: string, text: string): Problem[] {
  const index = text.indexOf("\ufffd");
  if (index === -1) return [];
  const before = text.slice(0, index).split("\n");
  return [
    {
      file,
      line: before.length,
      column: (before.at(-1)?.length ?? 0) + 1,
      message: "The text has a � here, which stands for a character that some program has lost.",
      remedy: "Write the character again; in a body, &#xFFFD; is a � that is meant.",
    },
  ];
}

function describeControl(character: string) {
  const code = character.charCodeAt(0);
  const name = `U+${code.toString(16).toUpperCase().padStart(4, "0")}`;
  return { message: `The text has the control character ${name} here.`, remedy: mend(code) };
}

function mend(code: number): string {
  const isWindows = code >= 0x80 && code <= 0x9f;
  const meant = isWindows ? readAsWindows(String.fromCharCode(code)) : "";
  return meant === "" || hasControl(meant)
    ? "Take it out; most editors show it when told to show invisible characters."
    : `It comes from an old Windows program, where it is ${meant}: write that in its place.`;
}

/** Texts of old Windows programs have quotation marks and dashes where Unicode has control characters. */
export function readAsWindows(character: string): string {
  return new TextDecoder("windows-1252").decode(Uint8Array.of(character.charCodeAt(0)));
}
