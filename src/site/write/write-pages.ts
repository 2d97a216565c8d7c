import { availableParallelism } from "node:os";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import type { RenderPage } from "../../render/open-renderer.ts";
import type { PlannedPage } from "../../views/routes/plan-pages.ts";
import { openThreads } from "../../workers/open-threads.ts";
import type { FinishedPage, PageStore } from "../reuse/page-store.ts";
import type { SiteFolder } from "../staging/site-folder.ts";
import { openFactsKeeper } from "../verify/page-facts.ts";
import {
  finishPage,
  finishPages,
  type MadePage,
  type RenderedBatch,
  type RenderedPage,
} from "./finish-page.ts";

const BATCH = 16;
/** Rendering waits while more batches than this are being finished. */
const MOST_UNDER_WAY = 8;
/** Below this many pages, a thread would cost more than it saves, because the index is made at the same time anyway. */
const FEWEST_FOR_THREAD = 2000;

/** How long a page took to render and write. */
export interface PageTime {
  readonly file: string;
  readonly milliseconds: number;
}

export interface WrittenPages {
  readonly pages: readonly FinishedPage[];
  readonly times: readonly PageTime[];
}

/**
 * Renders pages, writes them into the site and keeps them in the store. If there are many, a worker thread finishes one
 * batch while this thread renders the next.
 *
 * @param total the number of publications
 * @param onWritten gets the size of each batch once it is in the site
 */
export async function writePages(
  plan: readonly PlannedPage[],
  render: RenderPage,
  { site, store, total }: { readonly site: SiteFolder; readonly store: PageStore; readonly total: number },
  onWritten: (count: number) => void,
): Promise<WrittenPages> {
  const pages: FinishedPage[] = [];
  const times: PageTime[] = [];
  const keepFacts = openFactsKeeper();
  const threads =
    plan.length < FEWEST_FOR_THREAD || availableParallelism() < 2
      ? undefined
      : openThreads<RenderedBatch, readonly MadePage[]>(
          join(import.meta.dirname, "finish-page.ts"),
          finishPages.name,
          1,
        );

  const renderBatch = async (batch: readonly PlannedPage[]) => {
    const rendered: RenderedPage[] = [];
    for (const page of batch) {
      const start = performance.now();
      const html = await render(page);
      rendered.push({ file: page.file, html, milliseconds: performance.now() - start });
    }
    return rendered;
  };
  const finishBatch = async (batch: readonly PlannedPage[], rendered: readonly RenderedPage[]) => {
    const made = threads
      ? await threads.run({ pages: rendered, siteDir: site.path, total })
      : rendered.map((page) => finishPage(site, total, page));
    for (const [index, { packed, milliseconds, bytes, ...facts }] of made.entries()) {
      const { file, route } = batch[index] as PlannedPage;
      times.push({ file, milliseconds });
      pages.push({ ...keepFacts(facts), bytes, file, key: route.cacheKey, place: store.keep(packed) });
    }
    onWritten(made.length);
  };

  try {
    const underWay: Promise<void>[] = [];
    for (let at = 0; at < plan.length; at += BATCH) {
      // Indexing and kept pages make progress between batches.
      await setImmediate();
      const batch = plan.slice(at, at + BATCH);
      const finished = finishBatch(batch, await renderBatch(batch));
      // Without this, a failure would end the process before it is awaited below.
      finished.catch(() => {});
      if (underWay.push(finished) > MOST_UNDER_WAY) await underWay.shift();
    }
    await Promise.all(underWay);
    return { pages, times };
  } finally {
    await threads?.stop();
  }
}
