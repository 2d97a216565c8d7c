import { hash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { generatorVersion } from "../cache/version.ts";
import type { Settings } from "../content/settings.ts";
import { fileAt, NO_JEKYLL } from "../model/addresses/addresses.ts";
import { permalinkOf } from "../model/addresses/permalink.ts";
import type { UnpublishedCount } from "../model/count-unpublished.ts";
import type { Problem } from "../model/problem.ts";
import type { Snapshot } from "../model/snapshot.ts";
import { openRenderer, type Renderer } from "../render/open-renderer.ts";
import { INDEX_FOLDER } from "../search/shards/shard-files.ts";
import { type BuildWatch, startWatch } from "./build-watch.ts";
import { checkBudgets } from "./check/check-budgets.ts";
import { checkOutDir } from "./check/check-out-dir.ts";
import { type Preparation, prepare } from "./prepare.ts";
import { markFolder } from "./reuse/mark-folder.ts";
import { openPageStore } from "./reuse/page-store.ts";
import { keepSpare } from "./reuse/spare-site.ts";
import { guardBuild } from "./staging/guard-build.ts";
import { swapFolders } from "./staging/swap-folders.ts";
import { listSite } from "./verify/list-site.ts";
import { verifySite } from "./verify/verify-site.ts";
import { copyFiles } from "./write/copy-files.ts";
import type { PageTime } from "./write/write-pages.ts";
import { writeRedirects } from "./write/write-redirects.ts";
import { writeSite } from "./write/write-site.ts";

export interface BuildResult {
  /** Sorted by place, with `file` relative to the content folder. Any problem means that nothing was built. */
  readonly problems: readonly Problem[];
  readonly warnings: readonly Problem[];
  /** How many bodies were rendered, and how many were taken from the cache. */
  readonly bodies: { readonly rendered: number; readonly reused: number };
  /** What readers do not see yet; absent where nothing was built. */
  readonly unpublished?: UnpublishedCount | undefined;
  /** Of the site that was put in place. */
  readonly site?: BuiltSite | undefined;
}

/** What a finished site consists of. */
export interface BuiltSite {
  readonly publications: number;
  readonly pages: number;
  readonly records: number;
  readonly shards: { readonly indexed: number; readonly reused: number };
  readonly files: number;
  readonly bytes: number;
  /** Of the pages that were rendered; the others were taken over. */
  readonly times: readonly PageTime[];
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
  { isVerbose = false, watch = startWatch() }: { isVerbose?: boolean; watch?: BuildWatch } = {},
): Promise<BuildResult> {
  checkOutDir(settings.outDir);
  const { cacheDir, base } = settings;
  return guardBuild(settings, async (staging) => {
    const version = `${generatorVersion()}-${hash("sha256", base).slice(0, 8)}`;
    const renderer = openRenderer({ root, cacheDir, version, base, isVerbose });
    try {
      const prepared = await prepare(settings, join(root, "public"), clock, watch);
      const { problems, warnings, rendered, reused, snapshot, unpublished } = prepared;
      const bodies = { rendered, reused };
      if (!snapshot) return { problems, warnings, bodies };
      const job = { settings, root, ...prepared, snapshot, version, renderer, watch };
      const { site, over } = await build(staging, job);
      return { problems, warnings: [...warnings, ...over], bodies, unpublished, site };
    } finally {
      await renderer.stop();
    }
  });
}

interface Job extends Pick<Preparation, "copies" | "replaced" | "texts"> {
  readonly settings: Settings;
  readonly root: string;
  readonly snapshot: Snapshot;
  readonly version: string;
  readonly renderer: Renderer;
  readonly watch: BuildWatch;
}

async function build(staging: string, job: Job) {
  const { settings, snapshot, copies, version, watch } = job;
  const { cacheDir, outDir, base } = settings;
  const store = openPageStore(cacheDir, version);
  const last =
    store.last?.outDir === outDir && store.last.folder === markFolder(outDir) ? store.last : undefined;
  const written = await writeSite(staging, { ...job, cacheDir, store, last });
  await copyFiles(copies, staging);
  await writeRedirects(staging, snapshot);
  if (!copies.has(NO_JEKYLL)) await writeFile(join(staging, fileAt(NO_JEKYLL)), "");
  const { pages, assets, shards, times } = written;
  const records = shards.reduce((sum, shard) => sum + shard.records, 0);
  const { articles, site: own } = snapshot;
  const publications = articles.length;
  watch.start("verify", pages.length);
  const addresses = articles.map((article) => permalinkOf(article, own.permalink));
  const files = listSite(staging);
  verifySite(files.keys(), pages, { articles: addresses, records, base });
  watch.advance("verify", pages.length);
  watch.end("verify");
  const weight = weighSite(files);
  const over = checkBudgets({ ...weight, publications, pages }, own);
  watch.start("place");
  // Another build may replace the site as soon as it is in place.
  const folder = markFolder(staging) ?? "";
  const replaced = swapFolders(staging, outDir);
  const finished = Date.now();
  if (replaced !== undefined) keepSpare(replaced, cacheDir, last);
  const digests = shards.map(({ digest }) => digest);
  const made = {
    assets,
    copies: [...copies.keys()].map((address) => `/${fileAt(address)}`),
    shards: digests,
  };
  store.save({ outDir, folder, total: publications, finished, ...made }, pages);
  watch.end("place");
  const reused = shards.filter(({ isReused }) => isReused).length;
  return {
    over,
    site: {
      publications,
      pages: pages.length,
      records,
      shards: { indexed: shards.length - reused, reused },
      files: weight.files,
      bytes: weight.bytes,
      times,
    },
  };
}

function weighSite(files: ReadonlyMap<string, number>) {
  let [bytes, indexBytes] = [0, 0];
  for (const [file, size] of files) {
    bytes += size;
    if (file.startsWith(INDEX_FOLDER)) indexBytes += size;
  }
  return { files: files.size, bytes, indexBytes };
}
