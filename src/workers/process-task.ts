import { pathToFileURL } from "node:url";
import { CacheError, isCacheError } from "../cache/cache-error.ts";

/*
 * Runs in a process that `openProcess` has started: calls one exported function for each task. The process ends with its
 * parent.
 */

/** What the process sends for each task. */
export type TaskResult<Answer> =
  | { readonly answer: Answer }
  /** Errors lose their class on the way, so this says whether the cache is at fault. */
  | { readonly error: unknown; readonly isOfCache: boolean };

/** @throws the error of the task, as a `CacheError` if the cache is at fault */
export function readResult<Answer>(result: TaskResult<Answer>): Answer {
  if ("answer" in result) return result.answer;
  const { error, isOfCache } = result;
  throw isOfCache && error instanceof Error ? new CacheError(error.message, { cause: error }) : error;
}

async function runTask(task: unknown): Promise<TaskResult<unknown>> {
  try {
    const [file = "", name = ""] = process.argv.slice(2);
    const module = await import(pathToFileURL(file).href);
    return { answer: await module[name](task) };
  } catch (error) {
    return { error, isOfCache: isCacheError(error) };
  }
}

if (process.send && import.meta.main) {
  process.once("disconnect", () => process.exit());
  // Ctrl-C reaches both processes. The parent ends first, and this one with it.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  // The task goes on even if nobody reads the output any more.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
  process.on("message", async (task) => process.send?.(await runTask(task)));
}
