import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { nameFile } from "../disk/disk-fault.ts";

/** What Pagefind is to index. */
export interface PagefindJob {
  /** As `findProgram` gives it. */
  readonly program: string;
  /** The folder of documents. */
  readonly documents: string;
  /** The folder that gets the index. */
  readonly output: string;
  /** A folder without settings of Pagefind's, which it would take up. */
  readonly workingDir: string;
  /** The language whose stemming is used for all documents. */
  readonly language: string;
  /** Whether memory counts for more than time. */
  readonly isLarge: boolean;
}

/**
 * How many places of words a chunk of the index has, twice Pagefind's own number: half as many files, of about 50 kB. It
 * is not among Pagefind's documented settings; where it is unknown, chunks are what they were.
 */
const CHUNKS = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: "42000" };

/**
 * A setting of the memory allocator that is built into Pagefind: it gives memory back at once, which takes a tenth longer.
 *
 * @see https://jemalloc.net/jemalloc.3.html
 */
const SPARING = { _RJEM_MALLOC_CONF: "dirty_decay_ms:0,muzzy_decay_ms:0" };

const LOOK = 1000;
const PROBE = 1 << 16;

/**
 * Runs Pagefind's own program. Its service in Node makes every index twice: once as it is asked for, and once again to
 * hand it out.
 *
 * @throws with what Pagefind says, or with the fault of the disk
 */
export async function runPagefind({
  program,
  documents,
  output,
  workingDir,
  language,
  isLarge,
}: PagefindJob): Promise<void> {
  const options = ["--site", documents, "--output-path", output, "--force-language", language, "--quiet"];
  const child = spawn(program, options, {
    cwd: workingDir,
    env: { ...withoutSettings(process.env), ...CHUNKS, ...(isLarge ? SPARING : {}) },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const stop = () => void child.kill("SIGKILL");
  process.once("exit", stop);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
  let fault: unknown;
  const looking = setInterval(() => {
    try {
      probeDisk(workingDir);
    } catch (error) {
      fault = error;
      stop();
    }
  }, LOOK);
  try {
    const [code, signal] = await once(child, "close");
    if (fault) throw fault;
    if (signal === "SIGXFSZ") throw new Error(`EFBIG: file too large, write, '${output}'`);
    if (code !== 0)
      throw new Error(`Pagefind ends with ${code ?? signal}: ${said.trim().replaceAll(/\s*\n\s*/g, "; ")}`);
  } finally {
    clearInterval(looking);
    process.off("exit", stop);
  }
}

/**
 * Throws where a file cannot be written. Pagefind tries for ever where it cannot make one, and says nothing where it
 * cannot write into one.
 */
export function probeDisk(folder: string): void {
  const file = join(folder, "probe");
  nameFile(file, () => writeFileSync(file, Buffer.alloc(PROBE)));
  rmSync(file);
}

/** As Pagefind's own command finds the program for this machine; the package does not export how. */
export async function findProgram(): Promise<string> {
  const module = new URL("resolveBinary.js", import.meta.resolve("pagefind")).href;
  const { resolveBinaryPath } = (await import(module)) as {
    resolveBinaryPath: (names: readonly string[]) => string;
  };
  return resolveBinaryPath(["pagefind_extended", "pagefind"]);
}

/** Pagefind takes any of its options from the environment. */
function withoutSettings(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !name.startsWith("PAGEFIND_")));
}
