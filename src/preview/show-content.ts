import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { buildMinute, type Settings } from "../content/settings.ts";
import { digestText } from "../content/sources/source-cache.ts";
import { decodeText, splitSource } from "../content/sources/source-file.ts";
import { excerptOf } from "../markdown/excerpt.ts";
import { digestBody } from "../markdown/store/body-source.ts";
import { nameInAddress } from "../model/addresses/address-forms.ts";
import { resolveRelative } from "../model/addresses/relative-path.ts";
import { makeArchive } from "../model/archive.ts";
import { type Article, type Corpus, listNamedFiles } from "../model/corpus.ts";
import { type Icon, selectPublicIcons } from "../model/icon.ts";
import { PREVIEW_FILES, previewHref } from "../model/pages/preview-image.ts";
import type { Site } from "../model/schemas/site-schema.ts";
import { type ServedFile, THEME_FILE } from "../model/setting.ts";
import { openPageFinder, showPages } from "./find-page.ts";
import { openPreviewBodies } from "./preview-bodies.ts";
import { previewPicture } from "./preview-picture.ts";

const PUBLIC_DIR = join(process.cwd(), "public");

/** Shows a corpus, including drafts and future publications. Bodies are rendered when their pages are asked for. */
export function showPreview(corpus: Corpus, images: readonly string[], settings: Settings): void {
  const files = corpus.articles.flatMap((article) =>
    listNamedFiles(article).map((file): [string, ServedFile] => {
      const path = resolveRelative(article.file, file);
      return [`${article.id}:${file}`, { address: PREVIEW_FILES + nameInAddress(path), bytes: 0 }];
    }),
  );
  const articles = corpus.articles.map((article) => withSummary(article, settings.contentDir));
  const shown = { ...corpus, articles };
  const archive = makeArchive(shown, {
    base: settings.base,
    now: buildMinute(settings, corpus.site.timezone, new Date()),
    preview: true,
    themeSheet: existsSync(join(settings.contentDir, THEME_FILE)) ? PREVIEW_FILES + THEME_FILE : undefined,
    icons: listIcons(corpus.site),
    images: Object.fromEntries(images.map((path) => [path, previewPicture(settings.contentDir, path)])),
    files: Object.fromEntries(files),
  });
  showPages(openPageFinder(archive, openPreviewBodies(archive, shown, settings)));
}

/** The icons as they are: builds draw those that are missing. */
function listIcons({ icon, logo }: Site): readonly Icon[] {
  const { tab, touch } = selectPublicIcons((address) => existsSync(join(PUBLIC_DIR, address)));
  const picture = icon ?? logo?.src;
  const own = picture === undefined ? undefined : previewHref(resolveRelative("site.yaml", picture));
  const shown = tab ?? (own === undefined ? undefined : { rel: "icon" as const, href: own });
  return [shown, touch].filter((one) => one !== undefined);
}

const excerpts = new Map<string, string>();

/** The beginning of the body stands in for a missing summary. It is read when a page shows it. */
function withSummary(article: Article, contentDir: string): Article {
  const { digest, lang } = article.body;
  if (article.summary !== "" || digest === undefined) return article;
  return {
    ...article,
    get summary() {
      const known = excerpts.get(digest);
      if (known !== undefined) return known;
      const body = readBody(contentDir, article.file);
      const excerpt = excerptOf(body);
      // The file may have changed since content was read.
      if (digestBody(digestText(body), lang) === digest) excerpts.set(digest, excerpt);
      return excerpt;
    },
  };
}

/** Empty for a file that has been removed or broken meanwhile: content is then about to be read again. */
function readBody(contentDir: string, file: string): string {
  const place = join(contentDir, file);
  if (!existsSync(place)) return "";
  const decoded = decodeText(file, readFileSync(place));
  const split = "problem" in decoded ? decoded : splitSource(file, decoded.text);
  return "problem" in split ? "" : split.source.body;
}
