import { readCorpus } from "../corpus/read-corpus.ts";
import { buildMinute, type Settings } from "../corpus/settings.ts";
import { openArchive } from "../data/open-archive.ts";
import { showArchive } from "../data/show-archive.ts";
import { PREVIEW_FILES, previewImage } from "../domain/preview-image.ts";
import { byPlace, type Problem } from "../domain/problem.ts";
import { resolveRelative } from "../domain/relative-path.ts";
import type { ServedFile } from "../domain/snapshot.ts";
import { makeSnapshot } from "./prepare.ts";

/**
 * Reads content for preview: drafts and future publications included, bodies left until their pages are asked for. Files
 * with problems are left out. Without a readable `site.yaml` the pages stay as they are.
 */
export function preparePreview(settings: Settings, clock: Date): readonly Problem[] {
  const { corpus, isSiteRead, images: named, problems } = readCorpus(settings.contentDir, settings.cacheDir);
  if (corpus && isSiteRead) {
    const images = named.map(({ path }) => [path, previewImage(path)] as const);
    const files = corpus.articles.flatMap((article) =>
      article.attachments.map(({ file }): [string, ServedFile] => {
        const path = resolveRelative(article.file, file);
        return [`${article.id}:${file}`, { address: PREVIEW_FILES + path, bytes: 0 }];
      }),
    );
    const snapshot = makeSnapshot(corpus, undefined, {
      base: settings.base,
      now: buildMinute(settings, corpus.site.timezone, clock),
      preview: true,
      images: Object.fromEntries(images),
      files: Object.fromEntries(files),
    });
    showArchive(openArchive(snapshot));
  }
  return problems.toSorted(byPlace);
}
