import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { CacheError } from "../cache/cache-error.ts";
import type { TaskResult } from "./process-task.ts";
import { isEnding, noteWork } from "./work.ts";

/** A process ended before its task did. The message says how, and what it wrote to its standard error. */
export class ProcessError extends Error {
  override name = "ProcessError";
}

/** A process that runs one function, one task at a time, and frees its memory when it ends. */
export interface TaskProcess<Task, Answer> {
  /** Call it again only when the last task is done. @throws the function's own error, or a `ProcessError` */
  readonly run: (task: Task) => Promise<Answer>;
  /** Ends the process and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

interface ProcessOptions {
  /** The size of V8's young generation, in megabytes. With Node's default, V8 copies many objects over and over. */
  readonly youngMb?: number;
  /** Whether it writes to the output of this process. Otherwise the `ProcessError` has its standard error. */
  readonly sharesOutput?: boolean;
}

const RUNNER = join(import.meta.dirname, "process-task.ts");
/** V8 writes this before it aborts, among lists of collections and addresses that help no reader. */
const NO_MEMORY = /^FATAL ERROR: .*out of memory/m;
/** The signal that has killed the process may be about to reach this one too. */
const SETTLING_MS = 100;

/**
 * Starts a process.
 *
 * @param file the module that exports the function
 * @param name of the function
 */
export function openProcess<Task, Answer>(
  file: string,
  name: string,
  { youngMb, sharesOutput = false }: ProcessOptions = {},
): TaskProcess<Task, Answer> {
  const child = fork(RUNNER, [file, name], {
    serialization: "advanced",
    stdio: sharesOutput ? ["ignore", "inherit", "inherit", "ipc"] : ["ignore", "ignore", "pipe", "ipc"],
    execArgv: youngMb === undefined ? [] : [`--max-semi-space-size=${youngMb}`],
  });
  let task: PromiseWithResolvers<Answer> | undefined;
  let fault: ProcessError | undefined;
  let said = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => {
    said += text;
  });
  const finish = (settle: (own: PromiseWithResolvers<Answer>) => void) => {
    const own = task;
    task = undefined;
    if (own) settle(own);
  };
  const fail = async () => {
    await wait(SETTLING_MS);
    if (!isEnding()) finish(({ reject }) => reject(fault));
  };
  child.on("message", (result: TaskResult<Answer>) =>
    finish(({ resolve, reject }) => {
      try {
        resolve(readResult(result));
      } catch (error) {
        reject(error);
      }
    }),
  );
  const ended = new Promise<void>((resolve) => {
    const end = (how: string) => {
      forget();
      const message = said === "" ? how : `${how}: ${said.trim()}`;
      fault = new ProcessError(NO_MEMORY.test(said) ? "ran out of memory" : message);
      fail();
      resolve();
    };
    child.on("error", ({ message }) => {
      if (child.pid === undefined) end(`does not start: ${message}`);
    });
    child.on("exit", (code, signal) => end(signal ? `was killed by ${signal}` : `exited with code ${code}`));
  });
  const stop = async () => {
    if (task) child.kill("SIGKILL");
    else if (child.connected) child.disconnect();
    await ended;
  };
  const forget = noteWork(stop);
  return {
    stop,
    run: (next) => {
      task = Promise.withResolvers();
      const { promise } = task;
      if (fault) fail();
      else child.send(next as object, () => {});
      return promise;
    },
  };
}

/** @throws the error of the task, as a `CacheError` if the cache is at fault */
function readResult<Answer>(result: TaskResult<Answer>): Answer {
  if ("answer" in result) return result.answer;
  const { error, isOfCache } = result;
  throw isOfCache && error instanceof Error ? new CacheError(error.message, { cause: error }) : error;
}
