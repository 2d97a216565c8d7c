import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Readable, Writable } from "node:stream";
import type { ShardDocument, ShardJob } from "./index-shard.ts";

/** Indexing failed; the message says which page or step. */
export class SearchIndexError extends Error {
  override name = "SearchIndexError";
}

type Child = ChildProcessByStdio<Writable, null, Readable>;
const running = new Set<Child>();
let mayStart = true;

/**
 * Indexes a shard in a process of its own.
 *
 * @param documents in the order of their pages
 * @throws {SearchIndexError}
 */
export async function runShardProcess(
  job: Omit<ShardJob, "parent">,
  documents: readonly ShardDocument[],
): Promise<void> {
  if (!mayStart) throw new SearchIndexError("Indexing was stopped.");
  const script = join(import.meta.dirname, "index-shard.ts");
  const given: ShardJob = { ...job, parent: process.pid };
  const child: Child = spawn(process.execPath, [script, JSON.stringify(given)], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  running.add(child);
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  // A process that ends early closes its input; why it ended is what counts.
  child.stdin.on("error", () => {});
  child.stdin.write(`${JSON.stringify(documents)}\n`);
  const [code, signal] = await once(child, "close").finally(() => running.delete(child));
  // Where no process may start any more, this one has been ended, and nobody is to hear of it.
  if (!mayStart) await new Promise(() => {});
  if (code === 0) return;
  const reason = /Error: (.*)/.exec(said)?.[1];
  throw new SearchIndexError(reason ?? `Indexing ends with ${code ?? signal}: ${said}`);
}

/**
 * Ends all processes that are indexing, and waits until none of them writes any more.
 *
 * @param isOver whether none may start any more either
 */
export async function stopShardProcesses({ isOver = false } = {}): Promise<void> {
  mayStart &&= !isOver;
  const ends = [...running].map((child) => once(child, "close").catch(() => {}));
  // They end with their input, and end Pagefind first.
  for (const child of running) child.stdin.destroy();
  await Promise.all(ends);
}
