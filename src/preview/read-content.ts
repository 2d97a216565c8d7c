import { flushCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { readCorpus } from "../content/read-corpus.ts";
import type { Settings } from "../content/settings.ts";
import type { Corpus } from "../model/corpus.ts";
import { byPlace, type Problem } from "../model/problem.ts";
import { watchFolder } from "./watch-folder.ts";

/** What the preview shows of a content folder. */
export interface PreviewContent {
  /** Absent without a readable `site.yaml`. */
  readonly corpus?: Corpus | undefined;
  /** The images that front matter names, by path within the content folder. */
  readonly images: readonly string[];
  readonly problems: readonly Problem[];
}

const { contentDir, cacheDir } = workerData as Settings;

function sendContent(): void {
  const { corpus, isSiteRead, images, problems } = readCorpus(contentDir, cacheDir);
  const content: PreviewContent = {
    corpus: isSiteRead ? corpus : undefined,
    images: images.map(({ path }) => path),
    problems: problems.toSorted(byPlace),
  };
  parentPort?.postMessage(content);
}

// Watched first, so that a change while content is read is not lost.
watchFolder(contentDir, sendContent);
sendContent();
// The thread has no end at which Node would keep what it has compiled.
flushCompileCache();
