import { setImmediate } from "node:timers/promises";
import type { RenderPage } from "../../render/open-renderer.ts";
import { readIndexedPart } from "../../search/record/indexed-part.ts";
import { openFactsKeeper } from "../reuse/page-facts.ts";
import type { FinishedPage, PageStore } from "../reuse/page-store.ts";
import type { PageFinisher } from "./page-finisher.ts";
import type { PlannedPage } from "./plan-pages.ts";

/** After so many pages, what goes on beside the writing gets its turn. */
const TURN = 16;
/** So many pages may be on their way into the site. */
const MOST_UNDER_WAY = 128;

/** A page with what search indexes of it. */
export interface WrittenPage extends FinishedPage {
  /** Where that is at hand. */
  readonly part?: string | undefined;
  readonly readPart: () => string;
}

export interface PageWriter {
  /**
   * Goes through pages in their order, and renders and writes those that were not kept.
   *
   * @param onPage gets each page, in their order
   */
  readonly write: (
    pages: readonly PlannedPage[],
    render: RenderPage | undefined,
    onPage: (page: WrittenPage, isRendered: boolean) => void,
  ) => Promise<void>;
  /** The kept pages among them are as long as they were in the last site. */
  readonly written: readonly FinishedPage[];
  /** Of the pages that were rendered. */
  readonly times: readonly PageTime[];
}

interface PageUnderWay {
  readonly page: FinishedPage;
  /** What search indexes of it, where that is at hand. */
  readonly part?: string | undefined;
}

/** How long a page took to be rendered and written. */
export interface PageTime {
  readonly file: string;
  readonly milliseconds: number;
}

/** Writes those pages into a site that the last build did not keep. */
export function openPageWriter(store: PageStore, finisher: PageFinisher): PageWriter {
  const written: FinishedPage[] = [];
  const times: PageTime[] = [];
  const keepFacts = openFactsKeeper();

  const make = async ({ file, path }: PlannedPage, html: string, start: number): Promise<PageUnderWay> => {
    const rendered = performance.now() - start;
    const { packed, milliseconds, indexed, part, bytes, ...facts } = await finisher.finish({ file, html });
    times.push({ file, milliseconds: rendered + milliseconds });
    const place = store.keep(packed);
    return { page: { ...keepFacts(facts), indexed, bytes, file, key: path.cacheKey, place }, part };
  };
  const readPart = (page: FinishedPage) => readIndexedPart(store.read(page).toString("utf8"));

  return {
    written,
    times,
    write: async (pages, render, onPage) => {
      const underWay: { readonly made: Promise<PageUnderWay>; readonly isRendered: boolean }[] = [];
      const takeFirst = async () => {
        const first = underWay.shift();
        if (!first) return;
        const { page, part } = await first.made;
        written.push(page);
        onPage({ ...page, part, readPart: () => readPart(page) }, first.isRendered);
      };
      for (const [index, planned] of pages.entries()) {
        if (index % TURN === 0) await setImmediate();
        const known = store.find(planned.file, planned.path.cacheKey);
        if (known) {
          // A page before it may wait for others that do not come before it is waited for.
          finisher.flush();
          underWay.push({ made: Promise.resolve({ page: known }), isRendered: false });
        } else {
          const start = performance.now();
          const html = await renderWith(render, planned);
          const made = make(planned, html, start);
          // It is waited for later; until then, nobody hears of a failure.
          made.catch(() => {});
          underWay.push({ made, isRendered: true });
        }
        if (underWay.length > MOST_UNDER_WAY) await takeFirst();
      }
      finisher.flush();
      while (underWay.length > 0) await takeFirst();
    },
  };
}

function renderWith(render: RenderPage | undefined, page: PlannedPage): Promise<string> {
  if (!render) throw new Error(`${page.file} was not expected to be rendered.`);
  return render(page);
}
