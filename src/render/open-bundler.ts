import { join } from "node:path";
import { openProcess, ProcessError, type TaskProcess } from "../workers/open-process.ts";
import { type BundleCache, openBundleCache } from "./bundle-cache.ts";
import type { BundleJob } from "./bundle-templates.ts";

/** Astro was ended from outside while it bundled the templates; the message says what may help. */
export class BundleError extends Error {
  override name = "BundleError";
}

/** What Astro makes of the templates: kept, or made in a process of its own, whose memory goes with it. */
export interface Bundler extends Pick<BundleCache, "read"> {
  /**
   * Has the bundle made, unless that has begun. Resolves when it is kept.
   *
   * @throws what Astro or the disk says
   */
  readonly bundle: () => Promise<void>;
  /** Ends the process, and waits for its end. */
  readonly stop: () => Promise<void>;
}

/** Begins at once if no bundle is kept, since content is read first. */
export function openBundler(job: BundleJob): Bundler {
  const { isKept, read } = openBundleCache(job.cacheDir, job.version);
  let worker: TaskProcess<BundleJob, void> | undefined;
  const begin = async () => {
    worker = openProcess(join(import.meta.dirname, "bundle-templates.ts"), "bundleTemplates", {
      isHeard: true,
    });
    try {
      await worker.run(job);
    } catch (error) {
      if (!(error instanceof ProcessError)) throw error;
      const message = `The process in which Astro bundles the templates ${error.message}. Is there enough memory? Build again.`;
      throw new BundleError(message);
    } finally {
      worker.stop();
    }
  };
  let begun = isKept() ? undefined : begin();
  // It is awaited later, if at all.
  begun?.catch(() => {});
  return {
    read,
    bundle: () => {
      begun ??= begin();
      return begun;
    },
    stop: async () => {
      await worker?.stop();
    },
  };
}
