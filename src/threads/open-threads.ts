import { Piscina } from "piscina";

/** Room for new objects in a thread, in megabytes; the process's own is meant for whole archives. */
const YOUNG_MB = 48;

/** Those that are open, with what ends them: Piscina's own ending is not to be begun twice. */
const pools = new Map<Piscina, () => Promise<void>>();
let isOver = false;

/** Worker threads that run one function. */
export interface Threads<Task, Answer> {
  readonly run: (task: Task) => Promise<Answer>;
  /** Ends them; what they still have to do is not done. */
  readonly stop: () => Promise<void>;
}

/**
 * @param file the module that exports the function
 * @param name of the function
 * @param threads at most so many, each of which is started when there is work for it
 */
export function openThreads<Task, Answer>(
  file: string,
  name: string,
  threads: number,
): Threads<Task, Answer> {
  const pool = new Piscina({
    filename: file,
    name,
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Number.POSITIVE_INFINITY,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB },
  });
  let ended: Promise<void> | undefined;
  pool.on("error", (error) => {
    // An answer that comes while its thread is being ended is nobody's any more.
    if (!ended) throw error;
  });
  const stop = () => {
    ended ??= pool.destroy().finally(() => pools.delete(pool));
    return ended;
  };
  pools.set(pool, stop);
  const run = async (task: Task) => {
    try {
      return (await pool.run(task)) as Answer;
    } catch (error) {
      if (isOver) return new Promise<never>(() => {});
      throw error;
    }
  };
  return { run, stop };
}

/** Ends all threads, because this process is about to end: nobody is to hear of it any more. */
export async function stopThreads(): Promise<void> {
  isOver = true;
  await Promise.all([...pools.values()].map((stop) => stop()));
}
