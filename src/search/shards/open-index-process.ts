import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { CacheError } from "../../cache/cache-error.ts";
import { isEnding, noteWork } from "../../workers/work.ts";
import type { IndexAnswer } from "./index-process.ts";
import type { ShardJob } from "./index-shard.ts";

/** A process that indexes shards one after the other. */
export interface IndexProcess {
  /** Resolves when the index is kept. It is to be called again only then. */
  readonly run: (job: ShardJob) => Promise<void>;
  /** Ends it, and waits for its end. */
  readonly stop: () => Promise<void>;
}

const SCRIPT = join(import.meta.dirname, "index-process.ts");
/** Room for new objects, in megabytes; the default makes it copy them over and over. */
const YOUNG_MB = 48;
/** What ends the process may be a signal that this one hears of later. */
const SETTLING_MS = 100;

export function openIndexProcess(): IndexProcess {
  const child = fork(SCRIPT, {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [`--max-semi-space-size=${YOUNG_MB}`],
  });
  let job: PromiseWithResolvers<void> | undefined;
  let said = "";
  let end: string | undefined;
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const fail = async (error: Error) => {
    const failed = job;
    job = undefined;
    await wait(SETTLING_MS);
    if (!isEnding()) failed?.reject(error);
  };
  child.on("message", ({ fault, isOfCache }: IndexAnswer) => {
    if (fault !== undefined) {
      fail(isOfCache ? new CacheError(fault) : new Error(fault));
      return;
    }
    job?.resolve();
    job = undefined;
  });
  const ended = new Promise<void>((resolve) => {
    const finish = (fault: string) => {
      forget();
      end = fault;
      fail(new Error(fault));
      resolve();
    };
    child.on("error", (error) => {
      if (child.pid === undefined) finish(`its process does not start: ${error.message}`);
    });
    child.on("exit", (code, signal) => finish(`its process ends with ${code ?? signal}: ${said.trim()}`));
  });
  const stop = async () => {
    if (job) child.kill("SIGKILL");
    else if (child.connected) child.disconnect();
    await ended;
  };
  const forget = noteWork(stop);
  const run = (next: ShardJob) => {
    job = Promise.withResolvers();
    const { promise } = job;
    // A process that has ended hears nothing.
    if (end === undefined && child.connected) child.send(next, () => {});
    else fail(new Error(end ?? "its process has ended"));
    return promise;
  };
  return { run, stop };
}
