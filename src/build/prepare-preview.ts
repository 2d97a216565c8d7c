import { readCorpus } from "../corpus/read-corpus.ts";
import { buildMinute, type Settings } from "../corpus/settings.ts";
import { openArchive } from "../data/open-archive.ts";
import { showArchive } from "../data/show-archive.ts";
import type { Article } from "../domain/corpus.ts";
import { PREVIEW_FILES, previewImage } from "../domain/preview-image.ts";
import { byPlace, type Problem } from "../domain/problem.ts";
import { resolveRelative } from "../domain/relative-path.ts";
import type { ServedFile } from "../domain/snapshot.ts";
import { excerptOf } from "../markdown/excerpt.ts";
import { makeSnapshot } from "./prepare.ts";

/**
 * Reads content for preview: drafts and future publications included, bodies left until their pages are asked for. Files
 * with problems are left out. Without a readable `site.yaml` the pages stay as they are.
 */
export function preparePreview(settings: Settings, clock: Date): readonly Problem[] {
  const read = readCorpus(settings.contentDir, settings.cacheDir);
  const { corpus, isSiteRead, images: named, problems } = read;
  if (corpus && isSiteRead) {
    const images = named.map(({ path }) => [path, previewImage(path)] as const);
    const files = corpus.articles.flatMap((article) =>
      article.attachments.map(({ file }): [string, ServedFile] => {
        const path = resolveRelative(article.file, file);
        return [`${article.id}:${file}`, { address: PREVIEW_FILES + path, bytes: 0 }];
      }),
    );
    const articles = corpus.articles.map((article) => withSummary(article, read.bodies.get(article.file)));
    const snapshot = makeSnapshot({ ...corpus, articles }, undefined, {
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

const excerpts = new Map<string, string>();

/** An article whose summary is the beginning of its body, read when a page shows it. */
function withSummary(article: Article, readBody: (() => string) | undefined): Article {
  const { digest } = article.body;
  if (article.summary !== "" || digest === undefined || !readBody) return article;
  return {
    ...article,
    get summary() {
      const excerpt = excerpts.get(digest) ?? excerptOf(readBody());
      excerpts.set(digest, excerpt);
      return excerpt;
    },
  };
}
