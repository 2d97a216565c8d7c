import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { aliasAddress, fileAt, toHref } from "../../model/addresses/addresses.ts";
import { toMovedPage } from "../../model/addresses/moved-page.ts";
import { permalinkOf } from "../../model/addresses/permalink.ts";
import type { Snapshot } from "../../model/snapshot.ts";
import { VerificationError } from "../verify/verify-site.ts";

/** Puts a page at every old address that an article names. */
export async function writeRedirects(siteDir: string, { site, articles, setting }: Snapshot): Promise<void> {
  for (const article of articles) {
    const href = toHref(permalinkOf(article, site.permalink), setting.base);
    const page = toMovedPage({ href, url: site.url + href, title: article.title, lang: article.lang });
    for (const alias of article.aliases) {
      const address = aliasAddress(alias);
      const file = join(siteDir, fileAt(address));
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, page, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== "EEXIST") throw error;
        throw new VerificationError(
          `${article.file} has the alias ${alias}, where the site has another file. Take this alias out.`,
        );
      });
    }
  }
}
