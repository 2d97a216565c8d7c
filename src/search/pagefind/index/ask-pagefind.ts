import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";

/** A word that Pagefind makes of one that it reads. */
export interface ReadWord {
  /** The word without case, diacritics and endings, by which it is found. */
  readonly stem: string;
  /** The word with its diacritics, where they have been taken off. */
  readonly spelling?: string | undefined;
  /** Whether it is a part of a compound, as `sea` is of `sea-level`. */
  readonly isPart: boolean;
}

export interface Question {
  /** Without white space. */
  readonly words: readonly string[];
  readonly language: string;
}

/** What Pagefind says of words. */
export interface Answer {
  /** What it makes of each word, in their order. */
  readonly words: readonly (readonly ReadWord[])[];
  /** What it ships beside an index: `pagefind.js`, `pagefind-entry.json` and its WebAssembly. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** The same in JSON, with the files in Base64. */
export interface WrittenAnswer extends Pick<Answer, "words"> {
  readonly files: readonly (readonly [path: string, content: string])[];
}

const SCRIPT = join(import.meta.dirname, "pagefind-process.ts");

/**
 * Lets Pagefind read words, each once: it knows how a language inflects, what a compound is and which signs count.
 *
 * @throws where Pagefind fails, or answers in another form than that of 1.5
 */
export async function askPagefind(question: Question): Promise<Answer> {
  const child = spawn(process.execPath, [SCRIPT], { stdio: "pipe" });
  let [written, said] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    written += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  // A process that ends early closes its input; why it ended is what counts.
  child.stdin.on("error", () => {});
  child.stdin.write(`${JSON.stringify(question)}\n`);
  const [code, signal] = await once(child, "close");
  if (code !== 0)
    throw new Error(`Pagefind, which reads the words, ends with ${code ?? signal}: ${said.trim()}`);
  const { words, files } = JSON.parse(written) as WrittenAnswer;
  return { words, files: new Map(files.map(([path, content]) => [path, Buffer.from(content, "base64")])) };
}
