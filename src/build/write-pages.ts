import { createHash } from "node:crypto";
import { setImmediate } from "node:timers/promises";
import { textFor } from "../domain/interface-text.ts";
import { readIndexedPart } from "../search/indexed-part.ts";
import { openFactsKeeper, readPageFacts } from "./page-facts.ts";
import type { FinishedPage, PageStore } from "./page-store.ts";
import type { PlannedPage } from "./plan-pages.ts";
import type { RenderPage } from "./render-pages.ts";
import type { SiteFolder } from "./site-folder.ts";

/** Before and behind the language of a page, where its number of publications is to stand. */
const [BEFORE, BEHIND] = ["@@TOTAL_INDEX:", "@@"];
/** After so many pages, what goes on beside the writing gets its turn. */
const TURN = 16;

/** What is known of a feed or a style sheet. */
const NO_FACTS = { mains: 0, headings: 0, ids: [], links: [] };

/** What a page is for search: the part that is indexed, made when it is asked for. */
export interface WrittenPage extends FinishedPage {
  readonly readIndexed: () => string;
}

export interface PageWriter {
  /** Writes pages in their order. @param render undefined where none of them is to be rendered */
  readonly write: (
    pages: readonly PlannedPage[],
    render: RenderPage | undefined,
    onWritten: (page: WrittenPage) => Promise<void> | void,
  ) => Promise<void>;
  readonly written: readonly FinishedPage[];
  /** Of the pages that were rendered. */
  readonly times: readonly PageTime[];
}

/** How long a page took to be rendered and written. */
export interface PageTime {
  readonly file: string;
  readonly milliseconds: number;
}

/**
 * Writes pages into a site: those that are as they were from the last site or from the store, the others rendered. The
 * number of publications stands in the header of all pages; writing it last is what lets an added article leave the
 * others as they were.
 */
export function openPageWriter(site: SiteFolder, store: PageStore, total: number): PageWriter {
  const written: FinishedPage[] = [];
  const times: PageTime[] = [];
  const keepFacts = openFactsKeeper();
  const isSameTotal = store.last?.total === total;

  const finish = ({ file, path }: PlannedPage, html: string): WrittenPage => {
    const part = html.includes("data-pagefind-body") ? readIndexedPart(html) : "";
    const bytes = Buffer.from(html);
    const stamped = stamp(bytes, total);
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
  const takeOver = (known: FinishedPage): WrittenPage => {
    const readIndexed = () => readIndexedPart(store.read(known).toString("utf8"));
    if (isSameTotal && site.takeOver(known.file, known.bytes)) return { ...known, readIndexed };
    const stamped = stamp(store.read(known), total);
    site.write(known.file, stamped);
    return { ...known, bytes: stamped.length, readIndexed };
  };

  return {
    written,
    times,
    write: async (pages, render, onWritten) => {
      for (const [index, planned] of pages.entries()) {
        if (index % TURN === 0) await setImmediate();
        const known = store.find(planned.file, planned.path.cacheKey);
        const start = performance.now();
        const page = known ? takeOver(known) : finish(planned, await renderWith(render, planned));
        if (!known) times.push({ file: planned.file, milliseconds: performance.now() - start });
        const { readIndexed: _, ...finished } = page;
        written.push(finished);
        await onWritten(page);
      }
    },
  };
}

function renderWith(render: RenderPage | undefined, page: PlannedPage): Promise<string> {
  if (!render) throw new Error(`${page.file} was not expected to be rendered.`);
  return render(page);
}

/** Writes the number of publications into a page, in the language of the page. */
function stamp(html: Buffer, total: number): Buffer {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = html.indexOf(BEFORE); at !== -1; at = html.indexOf(BEFORE, from)) {
    const end = html.indexOf(BEHIND, at + BEFORE.length);
    const lang = html.toString("latin1", at + BEFORE.length, end);
    pieces.push(html.subarray(from, at), Buffer.from(textFor(lang).publications(total)));
    from = end + BEHIND.length;
  }
  return Buffer.concat([...pieces, html.subarray(from)]);
}
