import { readdirSync, rmSync } from "node:fs";
import { rm } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Settings } from "../corpus/settings.ts";
import { permalinkOf } from "../domain/permalink.ts";
import type { Problem } from "../domain/problem.ts";
import { checkOutDir } from "./check-out-dir.ts";
import { claimCache, isRunning } from "./claim-cache.ts";
import { copyFiles } from "./copy-files.ts";
import { digestGenerator } from "./generator-version.ts";
import { openPageStore, PageStoreError } from "./page-store.ts";
import { type Preparation, prepare } from "./prepare.ts";
import { listPublic } from "./public-files.ts";
import { openSiteFolder } from "./site-folder.ts";
import { swapFolders } from "./swap-folders.ts";
import { verifySite } from "./verify-site.ts";
import { writeRedirects } from "./write-redirects.ts";
import { writeSite } from "./write-site.ts";

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
  isVerbose = false,
): Promise<BuildResult> {
  const start = performance.now();
  checkOutDir(settings.outDir);
  const giveBack = claimCache(settings.cacheDir);
  try {
    const prepared = await prepare(settings, join(root, "public"), clock);
    const { problems, warnings, rendered, reused, snapshot } = prepared;
    const none = { problems, warnings, articles: 0, pages: 0, records: 0, rendered, reused, seconds: 0 };
    if (!snapshot) return none;
    const written = await putInPlace(settings, root, { ...prepared, snapshot }, isVerbose);
    const seconds = (performance.now() - start) / 1000;
    return { ...none, articles: snapshot.articles.length, ...written, seconds };
  } finally {
    giveBack();
  }
}

type Ready = Preparation & { readonly snapshot: NonNullable<Preparation["snapshot"]> };

async function putInPlace(settings: Settings, root: string, prepared: Ready, isVerbose: boolean) {
  const { outDir } = settings;
  const beside = `.next-${basename(outDir)}-`;
  removeLeftovers(dirname(outDir), beside);
  const staging = join(dirname(outDir), `${beside}${process.pid}`);
  try {
    return await build(staging, settings, root, prepared, isVerbose);
  } catch (error) {
    if (!(error instanceof PageStoreError)) throw error;
    rmSync(staging, { recursive: true, force: true });
    rmSync(join(settings.cacheDir, "pages"), { recursive: true, force: true });
    return await build(staging, settings, root, prepared, isVerbose);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function build(
  staging: string,
  { cacheDir, outDir, base }: Settings,
  root: string,
  { snapshot, copies, texts }: Ready,
  isVerbose: boolean,
) {
  const store = openPageStore(cacheDir, digestGenerator(root, base));
  const site = openSiteFolder(staging, store.last?.outDir === outDir ? store.last : undefined);
  const written = await writeSite(site, { root, cacheDir, snapshot, store, texts, isVerbose });
  await copyFiles(new Map([...listPublic(root), ...copies]), staging);
  await writeRedirects(staging, snapshot);
  const { pages, records, assets, shards } = written;
  const { articles, site: own } = snapshot;
  await verifySite(staging, pages, {
    articles: articles.map((article) => permalinkOf(article, own.permalink)),
    records,
    base,
  });
  await swapFolders(staging, outDir);
  const digests = shards.map(({ digest }) => digest);
  store.save({ outDir, total: articles.length, finished: Date.now(), assets, shards: digests }, pages);
  return { pages: pages.length, records };
}

/** Removes what builds that were killed have left beside the output folder. */
function removeLeftovers(parent: string, beginning: string): void {
  let names: readonly string[] = [];
  try {
    names = readdirSync(parent).filter((name) => name.startsWith(beginning));
  } catch {}
  for (const name of names) {
    if (!isRunning(Number.parseInt(name.slice(beginning.length), 10)))
      rmSync(join(parent, name), { recursive: true, force: true });
  }
}
