import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import * as pagefind from "pagefind";

/**
 * Makes the index that search is measured against: Pagefind's own, one for all pages of a site, with its defaults.
 *
 * @param language for the stemming of all pages, as in the site's shards; by default, Pagefind makes an index for each
 * @returns the number of publications in it
 */
export async function indexAsOne(siteDir: string, folder: string, language: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({ forceLanguage: language });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join("; ")}`);
  const added = await index.addDirectory({ path: siteDir });
  if (added.errors.length > 0) throw new Error(`Pagefind did not read the site: ${added.errors.join("; ")}`);
  const written = await index.writeFiles({ outputPath: folder });
  if (written.errors.length > 0) throw new Error(`Pagefind did not write: ${written.errors.join("; ")}`);
  await pagefind.close();
  const entry = JSON.parse(await readFile(join(folder, "pagefind-entry.json"), "utf8")) as {
    readonly languages: Readonly<Record<string, { readonly page_count: number }>>;
  };
  const count = Object.values(entry.languages).reduce((sum, { page_count }) => sum + page_count, 0);
  const fragments = await readdir(join(folder, "fragment"));
  if (fragments.length !== count)
    throw new Error(`The index has only ${fragments.length} of ${count} publications.`);
  return count;
}
