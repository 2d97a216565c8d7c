import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { readResult, type TaskResult } from "./process-task.ts";
import { isEnding, noteWork } from "./work.ts";

/** A process has ended before its task; the message says how, and what it wrote to its standard error. */
export class ProcessError extends Error {
  override name = "ProcessError";
}

/** A process that runs one function, for one task after the other. Its memory goes with it. */
export interface TaskProcess<Task, Answer> {
  /** To be called again only when the last task is done. @throws what the function throws, or a `ProcessError` */
  readonly run: (task: Task) => Promise<Answer>;
  /** Ends the process, and waits for its end. */
  readonly stop: () => Promise<void>;
}

export interface ProcessOptions {
  /** Room for new objects, in megabytes: Node's default makes it copy many objects over and over. */
  readonly youngMb?: number;
  /** Whether what it writes goes where this process writes. Otherwise its standard error is in the `ProcessError`. */
  readonly isHeard?: boolean;
}

const RUNNER = join(import.meta.dirname, "process-task.ts");
/** The signal that has ended the process may be on its way to this one too. */
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
  { youngMb, isHeard = false }: ProcessOptions = {},
): TaskProcess<Task, Answer> {
  const child = fork(RUNNER, [file, name], {
    serialization: "advanced",
    stdio: isHeard ? ["ignore", "inherit", "inherit", "ipc"] : ["ignore", "ignore", "pipe", "ipc"],
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
      fault = new ProcessError(said === "" ? how : `${how}: ${said.trim()}`);
      fail();
      resolve();
    };
    child.on("error", ({ message }) => {
      if (child.pid === undefined) end(`does not start: ${message}`);
    });
    child.on("exit", (code, signal) => end(`was ended by ${signal ?? code}`));
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
