import { statSync } from "node:fs";
import type { LinkResolver } from "../../content/links/link-targets.ts";
import { locateFile } from "../../disk/find-file.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import { type Corpus, listNamedFiles } from "../../model/corpus.ts";
import type { ServedFile } from "../../model/setting.ts";
import { addressOfCopy } from "./check-copies.ts";

/** The attachments and recordings as pages show them, by article id and file. */
export function weighFiles(
  corpus: Corpus,
  contentDir: string,
  links: Pick<LinkResolver, "addressOf">,
): Record<string, ServedFile> {
  const files: Record<string, ServedFile> = {};
  for (const article of corpus.articles) {
    for (const file of listNamedFiles(article)) {
      const path = resolveRelative(article.file, file);
      const address = addressOfCopy({ path, place: article }, links);
      files[`${article.id}:${file}`] = { address, bytes: statSync(locateFile(contentDir, path)).size };
    }
  }
  return files;
}
