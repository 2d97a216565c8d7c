import { pathToFileURL } from "node:url";
import { CacheError, isCacheError } from "../cache/cache-error.ts";

/*
 * What a process runs that `openProcess` has started: one exported function, once for each task. It ends with the process
 * that has started it.
 */

/** What the process sends for each task. */
export type TaskResult<Answer> =
  | { readonly answer: Answer }
  /** Errors lose their class on the way, so it is said whether the cache is at fault. */
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
  // Ctrl-C reaches both processes. This one waits for the end of the one that has started it.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
  // Whoever reads the output may stop; the task goes on.
  for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
  process.on("message", async (task) => process.send?.(await runTask(task)));
}
