import { mkdir, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { SNAPSHOT_FILE } from "../corpus/loader.ts";
import type { Settings } from "../corpus/settings.ts";
import { yearOf } from "../domain/dates.ts";
import { permalinkOf } from "../domain/permalink.ts";
import type { Problem } from "../domain/problem.ts";
import { indexSite } from "../search/index-site.ts";
import { checkOutDir } from "./check-out-dir.ts";
import { claimCache } from "./claim-cache.ts";
import { copyFiles } from "./copy-files.ts";
import { finishPages } from "./finish-pages.ts";
import { listIndexed } from "./list-indexed.ts";
import { prepare } from "./prepare.ts";
import { renderPages } from "./render-pages.ts";
import { swapFolders } from "./swap-folders.ts";
import { verifySite } from "./verify-site.ts";
import { writeRedirects } from "./write-redirects.ts";

export interface BuildResult {
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  readonly articles: number;
  readonly pages: number;
  readonly records: number;
  readonly rendered: number;
  readonly reused: number;
  readonly seconds: number;
}

/**
 * Builds a site into a folder beside the output folder, verifies it and puts it in place; a build with problems leaves
 * the output folder as it was.
 *
 * @throws if Astro, Pagefind or the file system fails, or if the finished site does not verify
 */
export async function buildSite(
  settings: Settings,
  root: string,
  clock: Date,
  verbose = false,
): Promise<BuildResult> {
  const start = performance.now();
  checkOutDir(settings.outDir);
  const giveBack = claimCache(settings.cacheDir);
  const { snapshot, copies, texts, problems, warnings, rendered, reused } = await prepare(
    settings,
    join(root, "public"),
    clock,
  );
  const none = { problems, warnings, articles: 0, pages: 0, records: 0, rendered, reused, seconds: 0 };
  if (!snapshot) {
    giveBack();
    return none;
  }

  await mkdir(settings.cacheDir, { recursive: true });
  await writeFile(join(settings.cacheDir, SNAPSHOT_FILE), JSON.stringify(snapshot));
  const staging = join(dirname(settings.outDir), `.next-${basename(settings.outDir)}-${process.pid}`);
  try {
    await renderPages(root, staging, verbose);
    await copyFiles(copies, staging);
    await writeRedirects(staging, snapshot);
    const { articles } = snapshot;
    const pages = finishPages(staging, articles.length, settings.cacheDir);
    const { records } = await indexSite(staging, listIndexed(snapshot, pages, texts), {
      cacheDir: settings.cacheDir,
      language: snapshot.site.language,
      currentYear: yearOf(snapshot.setting.now),
    });
    await verifySite(staging, pages, {
      articles: articles.map((article) => permalinkOf(article, snapshot.site.permalink)),
      records,
      base: settings.base,
    });
    await swapFolders(staging, settings.outDir);
    const seconds = (performance.now() - start) / 1000;
    return { ...none, articles: articles.length, pages: pages.length, records, seconds };
  } finally {
    await rm(staging, { recursive: true, force: true });
    giveBack();
  }
}
