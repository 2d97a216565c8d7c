import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { ShardJob, ShardPage } from "./index-shard.ts";

/** Indexing failed; the message says which page or step. */
export class SearchIndexError extends Error {
  override name = "SearchIndexError";
}

/** A process that indexes one shard while its pages are still being written. */
export interface ShardProcess {
  readonly add: (page: ShardPage) => Promise<void>;
  /** There are no more pages. Resolves when the index stands in its folder. @throws {SearchIndexError} */
  readonly finish: () => Promise<void>;
  readonly stop: () => void;
}

/** Documents by the thousand live too long for the usual young generation; copying them takes longer than this room. */
const YOUNG = "--max-semi-space-size=64";

export function startShardProcess(job: ShardJob): ShardProcess {
  const script = join(import.meta.dirname, "index-shard.ts");
  const child = spawn(process.execPath, [YOUNG, script, JSON.stringify(job)], {
    stdio: ["pipe", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  // A process that ends early closes its input; why it ended is what counts.
  child.stdin.on("error", () => {});
  const ended = once(child, "close").then(([code]) => {
    if (code !== 0)
      throw new SearchIndexError(/Error: (.*)/.exec(said)?.[1] ?? `Indexing ends with ${code}: ${said}`);
  });
  ended.catch(() => {});
  return {
    add: async (page) => {
      if (child.stdin.write(`${JSON.stringify(page)}\n`)) return;
      await Promise.race([once(child.stdin, "drain"), ended]);
    },
    finish: async () => {
      child.stdin.end();
      await ended;
    },
    stop: () => {
      child.kill();
    },
  };
}
