import { constants, copyFile, mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileAt, toHref } from "../../model/addresses/address-forms.ts";
import { aliasAddress, NO_JEKYLL } from "../../model/addresses/addresses.ts";
import { toMovedPage } from "../../model/addresses/moved-page.ts";
import { permalinkOf } from "../../model/addresses/permalink.ts";
import type { Archive } from "../../model/archive.ts";
import { VerificationError } from "../verify/verify-site.ts";

/**
 * Writes the files that are neither pages nor index: copies, and a redirect at every old address that an article names.
 *
 * @param copies addresses, which begin with a slash, to absolute paths
 * @throws {VerificationError} if two files have the same address
 */
export async function writeOtherFiles(
  siteDir: string,
  copies: ReadonlyMap<string, string>,
  { articles, site, setting }: Archive,
): Promise<void> {
  const put = async (address: string, write: (file: string) => Promise<void>, clash: string) => {
    const file = join(siteDir, fileAt(address));
    await mkdir(dirname(file), { recursive: true });
    await write(file).catch((error: NodeJS.ErrnoException) => {
      throw error.code === "EEXIST" ? new VerificationError(clash) : error;
    });
  };
  for (const [address, path] of copies) {
    const clash = `The file ${path} would stand at ${address}, where the site has another. Give it another name.`;
    await put(address, (file) => copyFile(path, file, constants.COPYFILE_EXCL), clash);
  }
  for (const article of articles) {
    const href = toHref(permalinkOf(article, site.permalink), setting.base);
    const page = toMovedPage({ href, url: site.url + href, title: article.title, lang: article.lang });
    for (const alias of article.aliases) {
      const clash = `${article.file} has the alias ${alias}, where the site has another file. Take this alias out.`;
      await put(aliasAddress(alias), (file) => writeFile(file, page, { flag: "wx" }), clash);
    }
  }
  if (!copies.has(NO_JEKYLL)) await writeFile(join(siteDir, fileAt(NO_JEKYLL)), "");
}
