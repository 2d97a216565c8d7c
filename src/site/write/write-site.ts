import type { Snapshot } from "../../model/snapshot.ts";
import type { Renderer, RenderPage } from "../../render/open-renderer.ts";
import { openIndexer } from "../../search/shards/open-indexer.ts";
import { type PlacedShard, placeShard, writeManifest } from "../../search/shards/write-index.ts";
import { openArchive } from "../../views/open-archive.ts";
import type { BuildWatch } from "../build-watch.ts";
import { beginSite } from "../reuse/begin-site.ts";
import type { FinishedPage, LastSite, PageStore } from "../reuse/page-store.ts";
import { keepPages } from "./keep-pages.ts";
import { dealRows, listIndexed, type ShardPages } from "./list-indexed.ts";
import { openPageFinisher } from "./page-finisher.ts";
import { type PlannedPage, planPages } from "./plan-pages.ts";
import { copyAssets, takeAssets } from "./site-assets.ts";
import { trimFonts } from "./trim-fonts.ts";
import { openPageWriter, type PageTime } from "./write-pages.ts";

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

/**
 * Writes the pages of a site with their style sheets, scripts and fonts, and the search index. The pages of a shard are
 * written together, so that it is indexed while the next are written.
 */
export async function writeSite(staging: string, job: SiteJob): Promise<WrittenSite> {
  const { cacheDir, snapshot, store, last, texts, watch } = job;
  const archive = openArchive(snapshot);
  const plan = planPages(archive).filter(({ file }) => !job.replaced.has(file));
  const total = snapshot.articles.length;
  const missing: PlannedPage[] = [];
  const known: FinishedPage[] = [];
  for (const page of plan) {
    const kept = store.find(page.file, page.path.cacheKey);
    if (kept) known.push(kept);
    else missing.push(page);
  }
  const { site, prune } = beginSite(staging, cacheDir, plan, last);
  const finisher = openPageFinisher(site, total, missing.length);
  const writer = openPageWriter(store, finisher);
  const lastShards = new Set(store.last?.shards);
  const placed: PlacedShard[] = [];
  const indexer = openIndexer(cacheDir, { total, language: snapshot.site.language }, (indexed, files) => {
    placed.push(placeShard(site, indexed, files, lastShards));
    watch.advance("search", indexed.shard.count);
  });
  const rows = listIndexed(snapshot, texts);
  if (missing.length > 0) indexer.warmUp();

  const write = async (render?: RenderPage) => {
    const byFile = new Map(plan.map((page) => [page.file, page]));
    const missingFiles = new Set(missing.map(({ file }) => file));
    const { changed, kept } = dealRows(rows, missingFiles);
    const lists = new Map(byFile);
    for (const { pages } of rows) for (const { path } of pages) lists.delete(path);
    for (const row of changed) await writeRow(row, true, byFile, render);
    await writer.write([...lists.values()], render, advance);
    for (const row of kept) await writeRow(row, false, byFile, render);
  };
  const writeRow = async (
    { shard, pages }: ShardPages,
    isChanged: boolean,
    byFile: ReadonlyMap<string, PlannedPage>,
    render?: RenderPage,
  ) => {
    const shardIndexer = indexer.open(shard, isChanged);
    const indexed = new Map(pages.map((page) => [page.path, page]));
    const planned = pages.map(({ path }) => byFile.get(path) as PlannedPage);
    const pageOf = (file: string) => indexed.get(file) as ShardPages["pages"][number];
    await writer.write(planned, render, (page, isRendered) => {
      advance(page, isRendered);
      shardIndexer.add(pageOf(page.file), page.indexed, page.readPart, page.part);
    });
    shardIndexer.close();
  };

  const advance = (_: FinishedPage, isRendered: boolean) => {
    keeper.check();
    indexer.check();
    if (isRendered) watch.advance("pages");
  };

  watch.start("pages", plan.length);
  watch.start("search", total);
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
  try {
    const kept = missing.length === 0 ? takeAssets(site, last) : undefined;
    let assets = kept;
    if (assets) await write();
    else {
      const templates = await job.renderer.open();
      await write(templates.render);
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
    const long = new Map(known.map(({ file }, index) => [file, lengths[index]]));
    const pages = writer.written.map((page) => ({ ...page, bytes: long.get(page.file) ?? page.bytes }));
    return { ...trimFonts(site, store, { pages, assets }), shards, times: writer.times };
  } catch (error) {
    await indexer.stop();
    throw error;
  } finally {
    await Promise.all([keeper.stop(), finisher.stop()]);
  }
}
