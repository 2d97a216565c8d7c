import type { Snapshot } from "../../model/snapshot.ts";
import type { Renderer } from "../../render/open-renderer.ts";
import { openIndexer } from "../../search/shards/open-indexer.ts";
import { type PlacedShard, placeShard, writeManifest } from "../../search/shards/write-index.ts";
import { openArchive } from "../../views/open-archive.ts";
import type { BuildWatch } from "../build-watch.ts";
import { beginSite } from "../reuse/begin-site.ts";
import type { FinishedPage, LastSite, PageStore } from "../reuse/page-store.ts";
import { dealRecords } from "./deal-records.ts";
import { keepPages } from "./keep-pages.ts";
import { openPageFinisher } from "./page-finisher.ts";
import { type PlannedPage, planPages } from "./plan-pages.ts";
import { copyAssets, takeAssets } from "./site-assets.ts";
import { trimFonts } from "./trim-fonts.ts";
import { type PageTime, type WrittenPages, writePages } from "./write-pages.ts";

export interface WrittenSite {
  readonly pages: readonly FinishedPage[];
  readonly assets: LastSite["assets"];
  readonly shards: readonly PlacedShard[];
  /** Of the pages that were rendered. */
  readonly times: readonly PageTime[];
}

export interface SiteJob {
  readonly cacheDir: string;
  readonly snapshot: Snapshot;
  readonly store: PageStore;
  /** The site in the place that this one is meant for; none where there is none, or another. */
  readonly last: LastSite | undefined;
  /** The files with the texts of attachments, by the path of the attachment within the content folder. */
  readonly texts: ReadonlyMap<string, string>;
  /** Pages that are not to be made, by their paths within the site. */
  readonly replaced: ReadonlySet<string>;
  readonly renderer: Renderer;
  readonly watch: BuildWatch;
}

/** Writes the pages of a site with their style sheets, scripts and fonts, and its search index at the same time. */
export async function writeSite(staging: string, job: SiteJob): Promise<WrittenSite> {
  const { cacheDir, snapshot, store, last, texts, watch } = job;
  const archive = openArchive(snapshot);
  const plan = planPages(archive).filter(({ file }) => !job.replaced.has(file));
  const total = archive.articles.length;
  const missing: PlannedPage[] = [];
  const known: FinishedPage[] = [];
  for (const page of plan) {
    const kept = store.find(page.file, page.path.cacheKey);
    if (kept) known.push(kept);
    else missing.push(page);
  }
  const { site, prune } = beginSite(staging, cacheDir, plan, last);
  watch.start("pages", plan.length);
  watch.start("search", total);

  const lastShards = new Set(store.last?.shards);
  const placed: PlacedShard[] = [];
  const indexer = openIndexer(
    cacheDir,
    archive.site.language,
    dealRecords(archive, texts),
    (indexed, files) => {
      placed.push(placeShard(site, indexed, files, lastShards));
      watch.advance("search", indexed.shard.count);
    },
  );
  const keeper = keepPages(
    {
      pages: known.map(({ file, place, bytes }) => ({ file, place, bytes })),
      siteDir: site.path,
      packsDir: store.folder,
      // Each batch of pages gets a copy of this, and the rest of what is known of the last site is long.
      last: last?.total === total ? { outDir: last.outDir, finished: last.finished } : undefined,
      total,
    },
    (count) => watch.advance("pages", count),
  );
  const finisher = openPageFinisher(site, total, missing.length);
  try {
    let assets = missing.length === 0 ? takeAssets(site, last) : undefined;
    let written: WrittenPages = { pages: [], times: [] };
    if (!assets) {
      const templates = await job.renderer.open();
      written = await writePages(missing, templates.render, { store, finisher }, (count) => {
        keeper.check();
        indexer.check();
        watch.advance("pages", count);
      });
      assets = copyAssets(templates, site);
    }
    const lengths = await keeper.lengths;
    watch.end("pages");
    // Its memory is for the indexing.
    await finisher.stop();
    await indexer.finish();
    const shards = placed.toSorted((a, b) => (a.shard.name < b.shard.name ? -1 : 1));
    writeManifest(site, shards);
    prune();
    watch.end("search");
    const kept = known.map((page, index) => ({ ...page, bytes: lengths[index] ?? page.bytes }));
    const pages = [...written.pages, ...kept];
    return { ...trimFonts(site, store, { pages, assets }), shards, times: written.times };
  } finally {
    await Promise.all([indexer.stop(), keeper.stop(), finisher.stop()]);
  }
}
