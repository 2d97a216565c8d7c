import { Worker } from "node:worker_threads";
import type { Settings } from "../content/settings.ts";
import type { Problem } from "../model/problem.ts";
import type { PreviewContent } from "./read-content.ts";

const THREAD = new URL("./read-content.ts", import.meta.url);
const RETRY_MS = 1000;

/**
 * Shows content, including drafts and future publications, now and whenever it changes. A thread reads it, so that Astro
 * starts meanwhile. Files with problems are left out; while `site.yaml` cannot be read, the pages stay as they are.
 *
 * @param onShown gets the problems each time
 * @returns a promise that resolves once content has been read for the first time
 */
export function startPreview(
  settings: Settings,
  onShown: (problems: readonly Problem[]) => void,
): Promise<void> {
  const showing = import("./show-content.ts");
  const show = async ({ corpus, images, problems }: PreviewContent) => {
    const { showPreview } = await showing;
    if (corpus) showPreview(corpus, images, settings);
    onShown(problems);
  };
  return new Promise((resolve) => {
    const start = () => {
      new Worker(THREAD, { workerData: settings })
        .on("message", (content: PreviewContent) => {
          show(content).then(resolve, complain);
        })
        .on("error", (error) => {
          // Most often a file was removed while it was being read.
          complain(error);
          setTimeout(start, RETRY_MS);
        });
    };
    start();
  });
}

function complain(error: unknown): void {
  process.stderr.write(`Content could not be read: ${error instanceof Error ? error.message : error}\n`);
}
