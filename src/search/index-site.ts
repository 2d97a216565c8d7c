import { readFile } from "node:fs/promises";
import { join } from "node:path";
import * as pagefind from "pagefind";

/** Indexing failed; the message says which page or step. */
export class SearchIndexError extends Error {
  override name = "SearchIndexError";
}

/**
 * Indexes the pages that carry `data-pagefind-body` into `pagefind/` of a site.
 *
 * @param pages paths of article pages within the site
 * @returns how many records the index holds
 * @throws {SearchIndexError}
 */
export async function indexSite(siteDir: string, pages: readonly string[]): Promise<number> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new SearchIndexError(`Pagefind does not start: ${errors.join("; ")}`);
  for (const page of pages) {
    const content = await readFile(join(siteDir, page), "utf8");
    const added = await index.addHTMLFile({ sourcePath: page, content });
    if (added.errors.length > 0) throw new SearchIndexError(`Pagefind cannot read ${page}: ${added.errors.join("; ")}`);
  }
  const written = await index.writeFiles({ outputPath: join(siteDir, "pagefind") });
  if (written.errors.length > 0) throw new SearchIndexError(`Pagefind cannot write its index: ${written.errors.join("; ")}`);
  await pagefind.close();
  return countRecords(join(siteDir, "pagefind"));
}

async function countRecords(indexDir: string): Promise<number> {
  const entry = JSON.parse(await readFile(join(indexDir, "pagefind-entry.json"), "utf8")) as {
    readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
  };
  return Object.values(entry.languages).reduce((sum, language) => sum + language.page_count, 0);
}
