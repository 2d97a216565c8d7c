import { Worker } from "node:worker_threads";
import type { Settings } from "../content/settings.ts";
import type { Problem } from "../model/problem.ts";
import type { PreviewContent } from "./read-content.ts";

const THREAD = new URL("./read-content.ts", import.meta.url);
const AGAIN_MS = 1000;

/**
 * Has a thread read content, now and whenever it changes, so that Astro starts meanwhile; and shows it, drafts and future
 * publications included. Files with problems are left out. Without a readable `site.yaml` the pages stay as they are.
 *
 * @param onShown is told the problems, each time
 * @returns when content has been read for the first time
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
          // Mostly a file that went away while it was read.
          complain(error);
          setTimeout(start, AGAIN_MS);
        });
    };
    start();
  });
}

function complain(error: unknown): void {
  process.stderr.write(`Content could not be read: ${error instanceof Error ? error.message : error}\n`);
}
