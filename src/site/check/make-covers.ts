import { locateFile } from "../../disk/find-file.ts";
import { drawFirstPages } from "../../images/first-pages/draw-first-pages.ts";
import { forFirstPage } from "../../images/image-recipe.ts";
import { makeImageSets } from "../../images/make-image-sets.ts";
import { resolveRelative } from "../../model/addresses/relative-path.ts";
import type { ImageSet } from "../../model/body.ts";
import { type Corpus, findCoverPdf } from "../../model/corpus.ts";

/** The first pages of attached PDFs, by their paths within the content folder. */
interface PreparedCovers {
  readonly sets: Readonly<Record<string, ImageSet>>;
  /** How many pages each PDF has. */
  readonly pages: ReadonlyMap<string, number>;
  /** Address to absolute path. */
  readonly copies: ReadonlyMap<string, string>;
}

/** Draws the first pages of the PDFs that stand beside titles. A PDF that cannot be drawn has none. */
export async function makeCovers(
  { articles, site }: Pick<Corpus, "articles" | "site">,
  contentDir: string,
  cacheDir: string,
): Promise<PreparedCovers> {
  const pdfs = new Map<string, string>();
  for (const article of articles) {
    const pdf = findCoverPdf(article);
    const path = pdf && resolveRelative(article.file, pdf);
    if (path) pdfs.set(path, locateFile(contentDir, path));
  }
  const drawn = await drawFirstPages(pdfs.values(), cacheDir);
  const recipe = forFirstPage(site.images);
  const made = await makeImageSets(new Map([...drawn.values()].map(({ file }) => [file, recipe])), cacheDir);
  const sets: Record<string, ImageSet> = {};
  const pages = new Map<string, number>();
  const copies = new Map<string, string>();
  for (const [path, pdf] of pdfs) {
    const page = drawn.get(pdf);
    const outcome = page && made.get(page.file);
    if (!page || !outcome || "error" in outcome) continue;
    sets[path] = outcome.set;
    pages.set(path, page.pages);
    for (const file of outcome.files) copies.set(`/_images/${file.name}`, file.path);
  }
  return { sets, pages, copies };
}
