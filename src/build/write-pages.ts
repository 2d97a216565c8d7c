import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { readIndexedPart } from "../search/indexed-part.ts";
import { openFactsKeeper, readPageFacts } from "./page-facts.ts";
import type { FinishedPage, PageStore } from "./page-store.ts";
import type { PlannedPage } from "./plan-pages.ts";
import type { RenderPage } from "./render-pages.ts";
import type { SiteFolder } from "./site-folder.ts";
import { stampTotal } from "./stamp-total.ts";

/** After so many pages, what goes on beside the writing gets its turn. */
const TURN = 16;

/** What is known of a feed or a style sheet. */
const NO_FACTS = { mains: 0, headings: 0, ids: [], links: [], koreanSlices: [] };

/** What a page is for search: the part that is indexed, made when it is asked for. */
export interface WrittenPage extends FinishedPage {
  readonly readIndexed: () => string;
}

export interface PageWriter {
  /** Goes through pages in their order, and renders and writes those that were not kept. */
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

/** How long a page took to be rendered and written. */
export interface PageTime {
  readonly file: string;
  readonly milliseconds: number;
}

/** Writes those pages into a site that the last build did not keep. */
export function openPageWriter(site: SiteFolder, store: PageStore, total: number): PageWriter {
  const written: FinishedPage[] = [];
  const times: PageTime[] = [];
  const keepFacts = openFactsKeeper();

  const finish = ({ file, path }: PlannedPage, html: string): WrittenPage => {
    const part = html.includes("data-pagefind-body") ? readIndexedPart(html) : "";
    const bytes = Buffer.from(html);
    const stamped = stampTotal(bytes, total);
    site.write(file, stamped);
    return {
      ...(file.endsWith(".html") ? keepFacts(readPageFacts(html)) : NO_FACTS),
      file,
      key: path.cacheKey,
      indexed: part && createHash("sha256").update(part).digest("hex").slice(0, 32),
      place: store.keep(bytes),
      bytes: stamped.length,
      readIndexed: () => part,
    };
  };
  const takeUp = (known: FinishedPage): WrittenPage => ({
    ...known,
    readIndexed: () => readIndexedPart(store.read(known).toString("utf8")),
  });

  return {
    written,
    times,
    write: async (pages, render, onPage) => {
      for (const [index, planned] of pages.entries()) {
        if (index % TURN === 0) await setImmediate();
        const known = store.find(planned.file, planned.path.cacheKey);
        const start = performance.now();
        const page = known ? takeUp(known) : finish(planned, await renderWith(render, planned));
        if (!known) times.push({ file: planned.file, milliseconds: performance.now() - start });
        const { readIndexed: _, ...finished } = page;
        written.push(finished);
        onPage(page, !known);
      }
    },
  };
}

function renderWith(render: RenderPage | undefined, page: PlannedPage): Promise<string> {
  if (!render) throw new Error(`${page.file} was not expected to be rendered.`);
  return render(page);
}
