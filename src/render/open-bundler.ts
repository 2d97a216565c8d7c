import { join } from "node:path";
import { openProcess, ProcessError, type TaskProcess } from "../workers/open-process.ts";
import { type BundleCache, openBundleCache } from "./bundle-cache.ts";
import type { BundleJob } from "./bundle-templates.ts";

/** The process in which Astro bundles the templates ended too early. The message says what may help. */
export class BundleError extends Error {
  override name = "BundleError";
}

/** The bundle of the templates: from the cache, or made in a process of its own, which frees its memory when it ends. */
interface Bundler extends Pick<BundleCache, "read"> {
  /**
   * Starts bundling unless it has started. Resolves once the bundle is in the cache.
   *
   * @throws the error of Astro or the disk
   */
  readonly bundle: () => Promise<void>;
  /** Ends the process and waits until it has ended. */
  readonly stop: () => Promise<void>;
}

/** Starts bundling at once if the cache has no bundle, so that Astro works while content is read. */
export function openBundler(job: BundleJob): Bundler {
  const { isKept, read } = openBundleCache(job.cacheDir, job.version);
  let worker: TaskProcess<BundleJob, void> | undefined;
  const begin = async () => {
    worker = openProcess(join(import.meta.dirname, "bundle-templates.ts"), "bundleTemplates", {
      sharesOutput: true,
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
  // Without this, a failure would end the process before `bundle` awaits it.
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
