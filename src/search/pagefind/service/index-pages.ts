import { createIndex } from "pagefind";

/** Pages for Pagefind's Node API. */
export interface PagefindTask {
  /** Whose stemming is used for all pages. */
  readonly language: string;
  /** The address of each within the site and its HTML, with Pagefind's attributes. Their order is that of the page numbers. */
  readonly pages: readonly { readonly url: string; readonly content: string }[];
}

/**
 * Has Pagefind's service make an index. It runs in a process of its own, because the service writes to its standard error
 * and never says that it has ended.
 *
 * @returns the files of the index by their paths
 * @throws what Pagefind says
 */
export async function indexPages({
  language,
  pages,
}: PagefindTask): Promise<ReadonlyMap<string, Uint8Array>> {
  // Only the service keeps this process going now, so a service that ends is noticed: this process ends with it.
  process.channel?.unref();
  try {
    const { index, errors } = await createIndex({ forceLanguage: language });
    if (!index) throw new Error(errors.join("; "));
    // The service numbers pages in the order in which they are sent. Waiting for each takes far longer.
    const added = await Promise.all(pages.map((page) => index.addHTMLFile(page)));
    const { files, errors: faults } = await index.getFiles();
    const all = [
      ...added.flatMap((one, at) => one.errors.map((error) => `${pages[at]?.url}: ${error}`)),
      ...faults,
    ];
    if (all.length > 0) throw new Error(all.join("; "));
    return new Map(files.map(({ path, content }) => [path, content]));
  } finally {
    process.channel?.ref();
  }
}
