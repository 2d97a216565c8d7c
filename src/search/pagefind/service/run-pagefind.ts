import { join } from "node:path";
import { openProcess, ProcessError } from "../../../workers/open-process.ts";
import type { PagefindTask } from "./index-pages.ts";

const SCRIPT = join(import.meta.dirname, "index-pages.ts");

/** Runs `indexPages` in a process. @throws where Pagefind fails */
export async function runPagefind(task: PagefindTask): Promise<ReadonlyMap<string, Uint8Array>> {
  const { run, stop } = openProcess<PagefindTask, ReadonlyMap<string, Uint8Array>>(SCRIPT, "indexPages");
  try {
    return await run(task);
  } catch (error) {
    throw error instanceof ProcessError ? new Error(`Pagefind ${error.message}`) : error;
  } finally {
    await stop();
  }
}
