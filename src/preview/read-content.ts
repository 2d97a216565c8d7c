import { flushCompileCache } from "node:module";
import { parentPort, workerData } from "node:worker_threads";
import { readCorpus } from "../content/read-corpus.ts";
import type { Settings } from "../content/settings.ts";
import type { Corpus } from "../model/corpus.ts";
import { byPlace, type Problem } from "../model/problem.ts";
import { watchFolder } from "./watch-folder.ts";

/** What the preview shows of a content folder. */
export interface PreviewContent {
  /** Absent if `site.yaml` cannot be read. */
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

// Watch first, so that no change is missed while content is read.
watchFolder(contentDir, sendContent);
sendContent();
// Node writes its compile cache when a thread ends, and this one never does.
flushCompileCache();
