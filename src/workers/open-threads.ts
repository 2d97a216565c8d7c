import { Piscina } from "piscina";
import { isEnding, noteWork } from "./work.ts";

/** Room for new objects in a thread, in megabytes; the process's own is meant for whole archives. */
const YOUNG_MB = 48;

/** Worker threads that run one function. */
export interface Threads<Task, Answer> {
  /** @param signal ends the thread that is at this task, and another takes its place */
  readonly run: (task: Task, signal?: AbortSignal) => Promise<Answer>;
  /** Ends them; what they still have to do is not done. */
  readonly stop: () => Promise<void>;
}

/**
 * @param file the module that exports the function
 * @param name of the function
 * @param threads at most so many, each of which is started when there is work for it
 * @param limits `heapMb`: a thread that needs more memory than this ends, and its task fails
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
    // An answer that comes while its thread is being ended is nobody's any more.
    if (!ended) throw error;
  });
  // Piscina's own ending is not to be begun twice.
  const stop = () => {
    ended ??= pool.destroy().finally(forget);
    return ended;
  };
  const forget = noteWork(stop);
  const run = async (task: Task, signal?: AbortSignal) => {
    try {
      return (await pool.run(task, signal ? { signal } : undefined)) as Answer;
    } catch (error) {
      if (isEnding()) return new Promise<never>(() => {});
      throw error;
    }
  };
  return { run, stop };
}
