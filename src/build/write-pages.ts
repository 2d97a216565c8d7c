import { createHash } from "node:crypto";
import { textFor } from "../domain/interface-text.ts";
import { readIndexedPart } from "../search/indexed-part.ts";
import { readPageFacts } from "./page-facts.ts";
import type { FinishedPage, PageStore } from "./page-store.ts";
import type { PlannedPage } from "./plan-pages.ts";
import type { RenderPage } from "./render-pages.ts";
import type { SiteFolder } from "./site-folder.ts";

const TOKEN = /@@TOTAL_INDEX:([\w-]+)@@/g;
/** So many pages are rendered at once; what they wait for is the disk. */
const AT_ONCE = 16;

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
}

/**
 * Writes pages into a site: those that are as they were from the last site or from the store, the others rendered. The
 * number of publications stands in the header of all pages; writing it last is what lets an added article leave the
 * others as they were.
 */
export function openPageWriter(site: SiteFolder, store: PageStore, total: number): PageWriter {
  const written: FinishedPage[] = [];
  const isSameTotal = store.last?.total === total;

  const stamp = (html: string) =>
    html.replaceAll(TOKEN, (_, lang: string) => textFor(lang).publications(total));
  const finish = ({ file, path }: PlannedPage, html: string): WrittenPage => {
    const part = html.includes("data-pagefind-body") ? readIndexedPart(html) : "";
    const stamped = Buffer.from(stamp(html));
    site.write(file, stamped);
    return {
      ...(file.endsWith(".html") ? readPageFacts(html) : NO_FACTS),
      file,
      key: path.cacheKey,
      indexed: part && createHash("sha256").update(part).digest("hex").slice(0, 32),
      place: store.keep(html),
      bytes: stamped.length,
      readIndexed: () => part,
    };
  };
  const takeOver = (known: FinishedPage): WrittenPage => {
    const readIndexed = () => readIndexedPart(store.read(known));
    if (isSameTotal && site.takeOver(known.file, known.bytes)) return { ...known, readIndexed };
    const stamped = Buffer.from(stamp(store.read(known)));
    site.write(known.file, stamped);
    return { ...known, bytes: stamped.length, readIndexed };
  };

  return {
    written,
    write: async (pages, render, onWritten) => {
      for (let start = 0; start < pages.length; start += AT_ONCE) {
        const batch = pages.slice(start, start + AT_ONCE);
        const ready = await Promise.all(
          batch.map(async (page) => {
            const known = store.find(page.file, page.path.cacheKey);
            return known ?? (await renderWith(render, page));
          }),
        );
        for (const [index, one] of ready.entries()) {
          const page = typeof one === "string" ? finish(batch[index] as PlannedPage, one) : takeOver(one);
          const { readIndexed: _, ...finished } = page;
          written.push(finished);
          await onWritten(page);
        }
      }
    },
  };
}

function renderWith(render: RenderPage | undefined, page: PlannedPage): Promise<string> {
  if (!render) throw new Error(`${page.file} was not expected to be rendered.`);
  return render(page);
}
