import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isEnding, noteWork } from "../../workers/work.ts";
import type { IndexAnswer, IndexMessage } from "./index-process.ts";
import type { ShardJob, ShardPage } from "./index-shard.ts";

/** An index on its way. */
export interface Indexing {
  readonly add: (page: ShardPage) => void;
  /** There are no more pages. @param pack where the index is to be kept. @returns when it is there */
  readonly end: (pack: string) => Promise<void>;
  /** The index is not wanted. */
  readonly drop: () => void;
}

/** A process that indexes shards one after the other. */
export interface IndexProcess {
  readonly begin: (job: ShardJob) => Indexing;
  /** How many shards have begun and are not done. */
  readonly underWay: () => number;
  /** Ends it, and waits for its end. */
  readonly stop: () => Promise<void>;
}

const SCRIPT = join(import.meta.dirname, "index-process.ts");
/** Room for new objects, in megabytes; the default makes it copy them over and over. */
const YOUNG_MB = 48;
/** A message for each page would take longer than the pages. */
const BATCH = 32;
/** What ends the process may be a signal that this one hears of later. */
const SETTLING_MS = 100;

export function openIndexProcess(): IndexProcess {
  const child = fork(SCRIPT, {
    serialization: "advanced",
    stdio: ["ignore", "ignore", "pipe", "ipc"],
    execArgv: [`--max-semi-space-size=${YOUNG_MB}`],
  });
  const waiting = new Map<number, PromiseWithResolvers<void>>();
  let begun = 0;
  let said = "";
  let end: string | undefined;
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const fail = async (shard: number, fault: string) => {
    const own = waiting.get(shard);
    waiting.delete(shard);
    await wait(SETTLING_MS);
    if (!isEnding()) own?.reject(new Error(fault));
  };
  const failAll = (fault: string) => {
    end = fault;
    for (const shard of waiting.keys()) fail(shard, fault);
  };
  child.on("message", ({ shard, fault }: IndexAnswer) => {
    if (fault !== undefined) fail(shard, fault);
    else waiting.get(shard)?.resolve();
    waiting.delete(shard);
  });
  const ended = new Promise<void>((resolve) => {
    const finish = (fault: string) => {
      forget();
      failAll(fault);
      resolve();
    };
    child.on("error", (error) => {
      if (child.pid === undefined) finish(`its process does not start: ${error.message}`);
    });
    child.on("exit", (code, signal) => finish(`its process ends with ${code ?? signal}: ${said.trim()}`));
  });
  const stop = async () => {
    if (waiting.size > 0) child.kill("SIGKILL");
    else if (child.connected) child.disconnect();
    await ended;
  };
  const forget = noteWork(stop);
  const say = (message: IndexMessage) => {
    // A process that has ended hears nothing; that it has is heard of elsewhere.
    if (child.connected) child.send(message, () => {});
  };

  const begin = (job: ShardJob): Indexing => {
    const shard = begun++;
    let pages: ShardPage[] = [];
    const flush = () => {
      if (pages.length > 0) say({ shard, kind: "pages", pages });
      pages = [];
    };
    const done = Promise.withResolvers<void>();
    // It is waited for later; until then, nobody hears of a failure.
    done.promise.catch(() => {});
    waiting.set(shard, done);
    if (end !== undefined) fail(shard, end);
    say({ shard, kind: "begin", job });
    return {
      add: (page) => {
        pages.push(page);
        if (pages.length === BATCH) flush();
      },
      end: (pack) => {
        flush();
        say({ shard, kind: "end", pack });
        return done.promise;
      },
      drop: () => say({ shard, kind: "drop" }),
    };
  };
  return { begin, underWay: () => waiting.size, stop };
}
