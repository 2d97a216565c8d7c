import { Worker } from "node:worker_threads";
import type { Settings } from "../corpus/settings.ts";
import type { Problem } from "../domain/problem.ts";
import type { PreviewContent } from "./read-preview.ts";

const THREAD = new URL("./read-preview.ts", import.meta.url);
const AGAIN_MS = 1000;

/**
 * Has a thread read content, now and whenever it changes, so that Astro starts meanwhile; and shows it, drafts and future
 * publications included. Files with problems are left out. Without a readable `site.yaml` the pages stay as they are.
 *
 * @param onShown is told the problems, each time
 * @returns when content has been shown for the first time
 */
export function startPreview(
  settings: Settings,
  onShown: (problems: readonly Problem[]) => void,
): Promise<void> {
  const showing = import("./show-preview.ts");
  return new Promise((resolve, reject) => {
    const start = () => {
      new Worker(THREAD, { workerData: settings })
        .on("message", async ({ corpus, images, problems }: PreviewContent) => {
          const { showPreview } = await showing;
          if (corpus) showPreview(corpus, images, settings);
          onShown(problems);
          resolve();
        })
        .on("error", (error) => {
          reject(error);
          // Mostly a file that went away while it was read.
          process.stderr.write(`Content could not be read: ${error.message}\n`);
          setTimeout(start, AGAIN_MS).unref();
        });
    };
    start();
  });
}
