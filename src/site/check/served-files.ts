import { statSync } from "node:fs";
import type { LinkResolver } from "../../content/links/link-targets.ts";
import { locateFile } from "../../disk/find-file.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import { type Corpus, listNamedFiles } from "../../model/corpus.ts";
import type { ServedFile } from "../../model/setting.ts";
import { addressOfCopy } from "./check-copies.ts";

/**
 * The attachments and recordings as pages show them, by article id and file.
 *
 * @param pages how many pages PDFs have, by path, where that is known
 */
export function weighFiles(
  corpus: Corpus,
  contentDir: string,
  links: Pick<LinkResolver, "addressOf">,
  pages: ReadonlyMap<string, number>,
): Record<string, ServedFile> {
  const files: Record<string, ServedFile> = {};
  for (const article of corpus.articles) {
    for (const file of listNamedFiles(article)) {
      const path = resolveRelative(article.file, file);
      const address = addressOfCopy({ path, place: article }, links);
      const { size } = statSync(locateFile(contentDir, path));
      files[`${article.id}:${file}`] = { address, bytes: size, pages: pages.get(path) };
    }
  }
  return files;
}
