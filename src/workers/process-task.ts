import { pathToFileURL } from "node:url";
import { isCacheError } from "../cache/cache-error.ts";

/*
 * The program of a process that `openProcess` starts. It calls one exported function for each task, and ends with its
 * parent.
 */

/** What the process sends for each task. */
export type TaskResult<Answer> =
  | { readonly answer: Answer }
  /** Errors lose their class on the way, so this says whether the cache is at fault. */
  | { readonly error: unknown; readonly isOfCache: boolean };

const [file = "", name = ""] = process.argv.slice(2);

async function runTask(task: unknown): Promise<TaskResult<unknown>> {
  try {
    const module = await import(pathToFileURL(file).href);
    return { answer: await module[name](task) };
  } catch (error) {
    return { error, isOfCache: isCacheError(error) };
  }
}

process.once("disconnect", () => process.exit());
// Ctrl-C reaches both processes. The parent ends first, and this one with it.
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => {});
// The task goes on even if nobody reads the output any more.
for (const output of [process.stdout, process.stderr]) output.on("error", () => {});
process.on("message", async (task) => process.send?.(await runTask(task)));
