import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import { END, type ShardJob, type ShardPage } from "./index-shard.ts";

/** Indexing failed; the message says which page or step. */
export class SearchIndexError extends Error {
  override name = "SearchIndexError";
}

/** A process that indexes one shard while its pages are still being written. */
export interface ShardProcess {
  readonly add: (page: ShardPage) => Promise<void>;
  /** There are no more pages. Resolves when the index stands in its folder. @throws {SearchIndexError} */
  readonly finish: () => Promise<void>;
}

/** Documents by the thousand live too long for the usual young generation; copying them takes longer than this room. */
const YOUNG = "--max-semi-space-size=64";

/**
 * How many places of words a chunk of the index has, twice Pagefind's own number: half as many files, of about 50 kB. It
 * is not among Pagefind's documented settings; where it is unknown, chunks are what they were.
 */
const CHUNKS = { PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: "42000" };

/** Whether the index of so many publications takes more than 2 GB to make, so that memory counts for more than time. */
export function isLarge(count: number): boolean {
  return count >= 3500;
}

/**
 * A setting of the memory allocator that is built into Pagefind: it gives memory back at once, which takes a tenth longer.
 *
 * @see https://jemalloc.net/jemalloc.3.html
 */
const SPARING = { _RJEM_MALLOC_CONF: "dirty_decay_ms:0,muzzy_decay_ms:0" };

type Child = ChildProcessByStdio<Writable, null, Readable>;
const running = new Set<Child>();
let mayStart = true;

/** @param count how many publications there will be */
export function startShardProcess(job: Omit<ShardJob, "parent">, count: number): ShardProcess {
  if (!mayStart) throw new SearchIndexError("Indexing was stopped.");
  const script = join(import.meta.dirname, "index-shard.ts");
  const given: ShardJob = { ...job, parent: process.pid };
  const child: Child = spawn(process.execPath, [YOUNG, script, JSON.stringify(given)], {
    stdio: ["pipe", "ignore", "pipe"],
    env: { ...process.env, ...CHUNKS, ...(isLarge(count) ? SPARING : {}) },
  });
  running.add(child);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  // A process that ends early closes its input; why it ended is what counts.
  child.stdin.on("error", () => {});
  const ended = once(child, "close")
    .finally(() => running.delete(child))
    .then(([code, signal]): Promise<void> | undefined => {
      // Where no process may start any more, this one is about to end, and nobody is to hear of it.
      if (!mayStart) return new Promise(() => {});
      if (code === 0) return undefined;
      const reason = /Error: (.*)/.exec(said)?.[1];
      throw new SearchIndexError(reason ?? `Indexing ends with ${code ?? signal}: ${said}`);
    });
  ended.catch(() => {});
  return {
    add: async (page) => {
      if (child.stdin.write(`${JSON.stringify(page)}\n`)) return;
      await Promise.race([once(child.stdin, "drain"), ended]);
    },
    finish: async () => {
      child.stdin.end(`${JSON.stringify(END)}\n`);
      await ended;
    },
  };
}

/**
 * Ends all processes that are indexing, and waits until none of them writes any more.
 *
 * @param isOver whether none may start any more either
 */
export async function stopShardProcesses({ isOver = false } = {}): Promise<void> {
  mayStart &&= !isOver;
  const ends = [...running].map((child) => once(child, "close").catch(() => {}));
  for (const child of running) child.kill("SIGKILL");
  await Promise.all(ends);
}
