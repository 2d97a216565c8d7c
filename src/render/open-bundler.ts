import { fork } from "node:child_process";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { isEnding, noteWork } from "../workers/work.ts";
import { type BundleCache, openBundleCache } from "./bundle-cache.ts";
import { BundleError } from "./bundle-error.ts";
import type { BundleJob } from "./bundle-process.ts";

/** What Astro makes of the templates: kept, or made in a process of its own, whose memory goes with it. */
export interface Bundler extends Pick<BundleCache, "read"> {
  /**
   * Has the bundle made, if that was not begun before. Resolves when it is kept.
   *
   * @throws what Astro or the disk says
   */
  readonly bundle: () => Promise<void>;
  /** Ends the process, and waits for its end. */
  readonly stop: () => Promise<void>;
}

const SCRIPT = join(import.meta.dirname, "bundle-process.ts");
/** What ends the process may be a signal that this one hears of later. */
const SETTLING_MS = 100;

/** Begins at once where nothing is kept, since content is to be read first. */
export function openBundler(job: BundleJob): Bundler {
  const { isKept, read } = openBundleCache(job.cacheDir, job.version);
  let begun = isKept() ? undefined : begin(job);
  return {
    read,
    bundle: () => {
      begun ??= begin(job);
      return begun.done;
    },
    stop: async () => {
      await begun?.stop();
    },
  };
}

function begin(job: BundleJob) {
  const child = fork(SCRIPT, [JSON.stringify(job)], {
    // Errors come with their causes.
    serialization: "advanced",
    // The room for new objects that this process has is meant for archives.
    execArgv: [],
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  let fault: unknown;
  child.on("message", (said) => {
    fault = said;
  });
  const ended = new Promise<string | undefined>((resolve) => {
    child.on("error", (error) => {
      if (child.pid === undefined) resolve(`does not start: ${error.message}`);
    });
    child.on("exit", (code, signal) => resolve(code === 0 ? undefined : `was ended by ${signal ?? code}`));
  });
  const stop = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  const forget = noteWork(stop);
  const finish = async () => {
    const end = await ended;
    forget();
    if (end === undefined) return;
    await wait(SETTLING_MS);
    // This process is about to end too, and nobody is to hear of it.
    if (isEnding()) return new Promise<never>(() => {});
    const message = `The process in which Astro bundles the templates ${end}. Is there enough memory? Build again.`;
    throw fault ?? new BundleError(message);
  };
  const done = finish();
  // It is waited for later, if at all.
  done.catch(() => {});
  return { done, stop };
}
