import { Piscina } from "piscina";
import { isEnding, noteWork } from "./work.ts";

/** The size of V8's young generation in a thread, in megabytes. The process's own is meant for whole archives. */
const YOUNG_MB = 48;

/** Worker threads that run one function. */
export interface Threads<Task, Answer> {
  /** @param signal ends the thread that runs this task; another thread replaces it */
  readonly run: (task: Task, signal?: AbortSignal) => Promise<Answer>;
  /** Ends the threads and drops the tasks that they have left. */
  readonly stop: () => Promise<void>;
}

/**
 * @param file the module that exports the function
 * @param name of the function
 * @param threads how many to start at most, each when there is work for it
 * @param limits.heapMb a thread that needs more memory than this ends, and its task fails
 */
export function openThreads<Task, Answer>(
  file: string,
  name: string,
  threads: number,
  { heapMb }: { readonly heapMb?: number } = {},
): Threads<Task, Answer> {
  const pool = new Piscina({
    filename: file,
    name,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: {
      maxYoungGenerationSizeMb: YOUNG_MB,
      ...(heapMb === undefined ? {} : { maxOldGenerationSizeMb: heapMb }),
    },
  });
  let ended: Promise<void> | undefined;
  pool.on("error", (error) => {
    // While threads are being ended, an answer may come that nobody waits for any more.
    if (!ended) throw error;
  });
  // Piscina must not be destroyed twice.
  const stop = () => {
    ended ??= pool.destroy().finally(forget);
    return ended;
  };
  const forget = noteWork(stop);
  const run = async (task: Task, signal?: AbortSignal) => {
    try {
      // Piscina would start another thread, which nobody would end.
      if (ended) throw new Error("The threads have been stopped.");
      return (await pool.run(task, signal ? { signal } : undefined)) as Answer;
    } catch (error) {
      if (isEnding()) return new Promise<never>(() => {});
      throw error;
    }
  };
  return { run, stop };
}
