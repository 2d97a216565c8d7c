import type { Archive } from "../../model/archive.ts";
import type { Renderer } from "../../render/open-renderer.ts";
import { chooseIndexer } from "../../search/pagefind/tested-versions.ts";
import { openIndexer } from "../../search/shards/open-indexer.ts";
import { type PlacedShard, placeShard, writeManifest } from "../../search/shards/write-index.ts";
import { openEditions } from "../../views/edition.ts";
import { type PlannedPage, planPages } from "../../views/routes/plan-pages.ts";
import type { BuildWatch } from "../build-watch.ts";
import { writeKoreanFaces } from "../fonts/write-korean-faces.ts";
import { keepPages } from "../reuse/keep-pages.ts";
import type { FinishedPage, LastSite, PageStore } from "../reuse/page-store.ts";
import { beginSite } from "../staging/begin-site.ts";
import { dealRecords } from "./deal-records.ts";
import { copyAssets, takeAssets } from "./site-assets.ts";
import { type PageTime, type WrittenPages, writePages } from "./write-pages.ts";

export interface WrittenSite {
  readonly pages: readonly FinishedPage[];
  readonly assets: LastSite["assets"];
  readonly shards: readonly PlacedShard[];
  /** Only for pages that were rendered. */
  readonly times: readonly PageTime[];
}

interface SiteJob {
  readonly archive: Archive;
  readonly cacheDir: string;
  readonly store: PageStore;
  /** The site that this one replaces, if the last build put it there. */
  readonly last: LastSite | undefined;
  /** The names of attachments' texts in the cache, by the attachment's path within the content folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pages that files of `public/` replace, by their paths within the site. */
  readonly replaced: ReadonlySet<string>;
  readonly renderer: Renderer;
  readonly watch: BuildWatch;
}

/**
 * Writes the pages of a site, with their style sheets, scripts and fonts, and its search index at the same time. A page
 * whose props have not changed is taken from the last build.
 */
export async function writeSite(staging: string, job: SiteJob): Promise<WrittenSite> {
  const { archive, cacheDir, store, last, texts, watch } = job;
  const total = archive.articles.length;
  const editions = openEditions(archive);
  const plan = planPages(editions).filter(({ file }) => !job.replaced.has(file));
  const { kept, changed } = sortOut(plan, store);
  const { site, prune } = beginSite(staging, cacheDir, plan, last);
  watch.start("pages", plan.length);
  watch.start("search", total);

  const shards: PlacedShard[] = [];
  const lastShards = new Set(last?.shards);
  const records = dealRecords(editions, texts);
  const { language, search } = archive.site;
  const way = { language, indexer: chooseIndexer(search.indexer) };
  const indexer = openIndexer(cacheDir, way, records, (indexed, files) => {
    shards.push(placeShard(site, indexed, files, lastShards));
    watch.advance("search", indexed.shard.count);
  });
  const keeper = keepPages(kept, { site, store, last, total }, (count) => watch.advance("pages", count));
  try {
    let assets = changed.length === 0 ? takeAssets(site, last) : undefined;
    let written: WrittenPages = { pages: [], times: [] };
    if (!assets) {
      const templates = await job.renderer.open();
      written = await writePages(changed, templates.render, { site, store, total }, (count) => {
        keeper.check();
        indexer.check();
        watch.advance("pages", count);
      });
      assets = copyAssets(templates, site);
    }
    const pages = [...written.pages, ...(await keeper.pages)];
    watch.end("pages");
    const cutting = writeKoreanFaces(site, cacheDir, pages);
    // Even if indexing fails, nothing may be written once this function has ended.
    const cut = cutting.catch(() => {});
    await indexer.finish().finally(() => cut);
    const faces = await cutting;
    shards.sort((a, b) => (a.shard.name < b.shard.name ? -1 : 1));
    writeManifest(site, shards);
    prune();
    watch.end("search");
    return { pages: faces.pages, assets: [...assets, ...faces.assets], shards, times: written.times };
  } finally {
    await Promise.all([indexer.stop(), keeper.stop()]);
  }
}

/** Parts the pages that the last build has from those to render. */
function sortOut(plan: readonly PlannedPage[], store: PageStore) {
  const kept: FinishedPage[] = [];
  const changed: PlannedPage[] = [];
  for (const page of plan) {
    const known = store.find(page.file, () => page.route.cacheKey);
    if (known) kept.push(known);
    else changed.push(page);
  }
  return { kept, changed };
}
