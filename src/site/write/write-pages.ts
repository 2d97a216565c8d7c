import { setImmediate } from "node:timers/promises";
import type { RenderPage } from "../../render/open-renderer.ts";
import { openFactsKeeper } from "../reuse/page-facts.ts";
import type { FinishedPage, PageStore } from "../reuse/page-store.ts";
import type { RenderedPage } from "./finish-pages.ts";
import type { PageFinisher } from "./page-finisher.ts";
import type { PlannedPage } from "./plan-pages.ts";

const BATCH = 16;
/** So many batches may be on their way into the site. */
const MOST_UNDER_WAY = 8;

/** How long a page took to be rendered and written. */
export interface PageTime {
  readonly file: string;
  readonly milliseconds: number;
}

export interface WrittenPages {
  readonly pages: readonly FinishedPage[];
  readonly times: readonly PageTime[];
}

/**
 * Renders pages and writes them into a site.
 *
 * @param onWritten hears of each number of pages that stand in the site
 */
export async function writePages(
  plan: readonly PlannedPage[],
  render: RenderPage,
  { store, finisher }: { readonly store: PageStore; readonly finisher: PageFinisher },
  onWritten: (count: number) => void,
): Promise<WrittenPages> {
  const pages: FinishedPage[] = [];
  const times: PageTime[] = [];
  const keepFacts = openFactsKeeper();

  const renderBatch = async (batch: readonly PlannedPage[]): Promise<readonly RenderedPage[]> => {
    const rendered: RenderedPage[] = [];
    for (const page of batch) {
      const start = performance.now();
      const html = await render(page);
      rendered.push({ file: page.file, html, milliseconds: performance.now() - start });
    }
    return rendered;
  };
  const finishBatch = async (batch: readonly PlannedPage[], rendered: readonly RenderedPage[]) => {
    const made = await finisher.finish(rendered);
    for (const [index, { packed, milliseconds, bytes, ...facts }] of made.entries()) {
      const { file, path } = batch[index] as PlannedPage;
      times.push({ file, milliseconds });
      pages.push({ ...keepFacts(facts), bytes, file, key: path.cacheKey, place: store.keep(packed) });
    }
    onWritten(made.length);
  };

  const underWay: Promise<void>[] = [];
  for (let at = 0; at < plan.length; at += BATCH) {
    // What goes on beside the rendering gets its turn.
    await setImmediate();
    const batch = plan.slice(at, at + BATCH);
    const finished = finishBatch(batch, await renderBatch(batch));
    // It is waited for later; until then, nobody hears of a failure.
    finished.catch(() => {});
    if (underWay.push(finished) > MOST_UNDER_WAY) await underWay.shift();
  }
  await Promise.all(underWay);
  return { pages, times };
}
