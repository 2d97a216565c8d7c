import type { ArticleMatter } from "../domain/article-schema.ts";
import type { AuthorMatter } from "../domain/author-schema.ts";
import type { Problem } from "../domain/problem.ts";
import { resolveRelative } from "../domain/relative-path.ts";
import type { NamedImage } from "./check-body.ts";
import { checkFile } from "./check-references.ts";
import type { NamedFile } from "./named-file.ts";
import type { ReadEntry } from "./read-entries.ts";
import { type ReadSite, SITE_FILE } from "./read-site.ts";
import type { Path } from "./yaml-document.ts";

/** The files that front matter names, and the problems of those that are not there. */
export interface FrontMatterFiles {
  readonly images: readonly NamedImage[];
  readonly attachments: readonly NamedFile[];
  readonly problems: readonly Problem[];
}

type Source = Pick<ReadEntry<unknown>, "file" | "document">;

/** Looks for every cover, photo, logo and attachment. */
export function findFrontMatterFiles(
  contentDir: string,
  articles: readonly ReadEntry<ArticleMatter>[],
  authors: readonly ReadEntry<AuthorMatter>[],
  site: ReadSite | undefined,
): FrontMatterFiles {
  const images: NamedImage[] = [];
  const attachments: NamedFile[] = [];
  const problems: Problem[] = [];
  const addImage = (source: Source, target: string | undefined, path: Path) => {
    if (target === undefined) return;
    const missing = checkFile(contentDir, source, target, path);
    problems.push(...missing);
    if (missing.length > 0) return;
    const place = { file: source.file, ...source.document.locate(path) };
    images.push({ path: resolveRelative(source.file, target), place });
  };
  if (site) addImage({ file: SITE_FILE, document: site.document }, site.site.logo?.src, ["logo", "src"]);
  for (const author of authors) addImage(author, author.matter.photo?.src, ["photo", "src"]);
  for (const article of articles) {
    addImage(article, article.matter.cover?.src, ["cover", "src"]);
    for (const [index, { file }] of article.matter.attachments.entries()) {
      const path = ["attachments", index, "file"];
      problems.push(...checkFile(contentDir, article, file, path));
      const place = { file: article.file, ...article.document.locate(path) };
      attachments.push({ path: resolveRelative(article.file, file), target: file, place });
    }
  }
  return { images, attachments, problems };
}
