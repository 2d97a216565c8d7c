import type { Problem } from "../../model/problem.ts";

/** Replaces bytes that are not UTF-8. */
const NO_CHARACTER = "\ufffd";
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Reports files whose names differ only in their Unicode form; macOS writes Hangul and accents differently from other
 * systems. A link could not say which of the two it means, and some file systems would keep only one.
 */
export function findTwins(files: readonly string[]): Problem[] {
  const seen = new Map<string, string>();
  return files.flatMap((file) => {
    if (!BEYOND_ASCII.test(file)) return [];
    if (file.includes(NO_CHARACTER)) return [describeBytes(file)];
    const name = file.normalize("NFC");
    const other = seen.get(name);
    seen.set(name, other ?? file);
    if (other === undefined) return [];
    const [own, its] = [describeForm(file), describeForm(other)];
    return [
      {
        file,
        line: 1,
        column: 1,
        id: "twin-names",
        message: `Another file, ${other}, has the same name in another Unicode form: this one's letters are ${own}, that one's ${its}.`,
        remedy: "Keep one of the two, or rename one.",
      },
    ];
  });
}

function describeBytes(file: string): Problem {
  const message = "The file's name is not UTF-8, so it cannot be read.";
  return { file, line: 1, column: 1, id: "bad-file-name", message, remedy: "Rename it." };
}

function describeForm(name: string): string {
  if (name === name.normalize("NFC")) return "composed (NFC)";
  return name === name.normalize("NFD") ? "decomposed (NFD)" : "partly composed";
}
